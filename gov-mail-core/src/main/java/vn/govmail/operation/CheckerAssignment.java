package vn.govmail.operation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who was named to check a mailbox, and on which days he or she is there to do it. Immutable.
 *
 * @param mailbox the mailbox
 * @param person who checks it
 * @param from the first day
 * @param untilOrNull the first day on which the assignment holds no longer; null while no end is known
 */
public record CheckerAssignment(
        String mailbox,
        String person,
        LocalDate from,
        @Nullable LocalDate untilOrNull) {
    public CheckerAssignment {
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(from, "from");
        if (person.isBlank()) {
            throw new IllegalArgumentException("an assignment without a person");
        }
        if (untilOrNull != null && !untilOrNull.isAfter(from)) {
            throw new IllegalArgumentException("assigned from " + from + " until " + untilOrNull);
        }
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (untilOrNull == null || day.isBefore(untilOrNull));
    }
}
