package vn.govmail.rule;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is in force, [from, until), in Việt Nam.
 *
 * @param from the first day in force
 * @param until the first day no longer in force; null while no end is known
 */
public record Validity(LocalDate from, @Nullable LocalDate until) {
    public Validity {
        Objects.requireNonNull(from, "from");
        if (until != null && !until.isAfter(from)) {
            throw Mistake.NO_DAY_IN_FORCE.as(from, until);
        }
    }

    /** Whether a day is one of them. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /** Whether the two share a day. */
    public boolean overlaps(Validity other) {
        return (until == null || other.from.isBefore(until)) && (other.until == null || from.isBefore(other.until));
    }
}
