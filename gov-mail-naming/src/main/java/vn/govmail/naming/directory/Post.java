package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a person does something in an agency during some time. One person may have several posts.
 *
 * @param personId who
 * @param agencyId where
 * @param duty what
 * @param from the first day
 * @param until the first day on which it is over; null while no end is known
 */
public record Post(
        String personId,
        String agencyId,
        Duty duty,
        LocalDate from,
        @Nullable LocalDate until) {
    static final Comparator<Post> BY_DAY = Comparator.comparing(Post::from)
            .thenComparing(Post::agencyId)
            .thenComparing(Post::personId)
            .thenComparing(Post::duty);

    public Post {
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(agencyId, "agencyId");
        Objects.requireNonNull(duty, "duty");
        Objects.requireNonNull(from, "from");
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a post lasts at least a day: " + from + " to " + until);
        }
    }

    /** Whether the post is held on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
