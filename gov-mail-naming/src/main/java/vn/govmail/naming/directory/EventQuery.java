package vn.govmail.naming.directory;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are asked for; they come in their order. Immutable.
 *
 * @param subjectOrNull only those about an address in lower case, an agency's or a person's id
 * @param kinds only those of these kinds; empty for all
 * @param actorOrNull only those by somebody
 * @param fromOrNull only those at this time or later
 * @param untilOrNull only those before this time
 * @param afterNumber only those behind this entry, for going on page by page; 0 for all
 * @param most at most so many
 */
public record EventQuery(
        @Nullable String subjectOrNull,
        Set<Event.Kind> kinds,
        @Nullable String actorOrNull,
        @Nullable Instant fromOrNull,
        @Nullable Instant untilOrNull,
        long afterNumber,
        int most) {
    public EventQuery {
        kinds = Set.copyOf(kinds);
        if (most < 1) {
            throw new IllegalArgumentException("at least one entry has to be asked for: " + most);
        }
    }

    /** All entries. */
    public static EventQuery all() {
        return new EventQuery(null, Set.of(), null, null, null, 0, Integer.MAX_VALUE);
    }

    /** The same about an address, an agency or a person. */
    public EventQuery about(String subject) {
        return new EventQuery(subject, kinds, actorOrNull, fromOrNull, untilOrNull, afterNumber, most);
    }

    /** The same of some kinds. */
    public EventQuery of(Event.Kind... some) {
        return new EventQuery(subjectOrNull, Set.of(some), actorOrNull, fromOrNull, untilOrNull, afterNumber, most);
    }

    /** The same by somebody. */
    public EventQuery by(String actor) {
        return new EventQuery(subjectOrNull, kinds, actor, fromOrNull, untilOrNull, afterNumber, most);
    }

    /** The same within a time. */
    public EventQuery between(Instant from, Instant until) {
        return new EventQuery(subjectOrNull, kinds, actorOrNull, from, until, afterNumber, most);
    }

    /** The same behind an entry, at most so many. */
    public EventQuery page(long after, int count) {
        return new EventQuery(subjectOrNull, kinds, actorOrNull, fromOrNull, untilOrNull, after, count);
    }

    boolean matches(Event event) {
        return (subjectOrNull == null || subjectOrNull.equals(event.subject()))
                && (kinds.isEmpty() || kinds.contains(event.kind()))
                && (actorOrNull == null || actorOrNull.equals(event.act().actor()))
                && (fromOrNull == null || !event.act().at().isBefore(fromOrNull))
                && (untilOrNull == null || event.act().at().isBefore(untilOrNull))
                && event.number() > afterNumber;
    }
}
