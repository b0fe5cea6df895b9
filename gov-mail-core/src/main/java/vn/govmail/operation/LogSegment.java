package vn.govmail.operation;

import java.time.Instant;
import java.util.Objects;

/**
 * A piece of a log that is kept or deleted as a whole: a file, a partition of a table. Immutable.
 *
 * @param id its name, by which the caller finds it again
 * @param kind which log it is a piece of
 * @param first the time of its oldest entry
 * @param last the time of its youngest entry
 */
public record LogSegment(String id, LogKind kind, Instant first, Instant last) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the youngest entry is older than the oldest
     */
    public LogSegment {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a log from " + first + " to " + last);
        }
    }
}
