package vn.govmail.operation;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days on which a person is away, both ends included. Immutable.
 *
 * @param person who
 * @param first the first day
 * @param last the last day
 */
public record Leave(String person, LocalDate first, LocalDate last) {
    public Leave {
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(first, "first");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("leave from " + first + " to " + last);
        }
    }

    boolean includes(String who, LocalDate day) {
        return person.equals(who) && !day.isBefore(first) && !day.isAfter(last);
    }
}
