package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for an agency's mailbox: its head, or somebody whom the head has authorised in writing.
 *
 * @param personId the person's identifier; empty where it is not known
 * @param name the person's name
 * @param head whether it is the head of the agency
 * @param authorisationOrNull the written authorisation; needed of everybody but the head
 * @param from the first day
 * @param until the first day on which it is over; null while no end is known
 * @see "khoản 1 Điều 13, 12/2012/QĐ-UBND"
 */
public record Keeper(
        String personId,
        String name,
        boolean head,
        @Nullable DocumentReference authorisationOrNull,
        LocalDate from,
        @Nullable LocalDate until) {
    public Keeper {
        Objects.requireNonNull(personId, "personId");
        Objects.requireNonNull(from, "from");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a keeper has a name");
        }
    }

    /** The head of the agency. */
    public static Keeper head(Person person, LocalDate from) {
        return new Keeper(person.id(), person.name(), true, null, from, null);
    }

    /** Somebody with a written authorisation. */
    public static Keeper authorised(
            Person person, DocumentReference authorisation, LocalDate from, @Nullable LocalDate until) {
        return new Keeper(person.id(), person.name(), false, authorisation, from, until);
    }

    /** The written authorisation. */
    public Optional<DocumentReference> authorisation() {
        return Optional.ofNullable(authorisationOrNull);
    }

    /** Whether the keeper may keep the mailbox on a day. */
    public boolean mayKeepOn(LocalDate day) {
        boolean inTime = !day.isBefore(from) && (until == null || day.isBefore(until));
        return inTime && (head || authorisationOrNull != null);
    }
}
