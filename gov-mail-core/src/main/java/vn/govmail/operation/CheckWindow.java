package vn.govmail.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A time in which a mailbox has to be checked at least once. Immutable.
 *
 * @param day the day
 * @param part which part of it
 * @param from its beginning
 * @param until its end, which is no part of it
 */
public record CheckWindow(LocalDate day, Part part, Instant from, Instant until) {

    /** Parts of a working day in which regulations ask for a check. */
    public enum Part {
        /** The start of the morning (đầu giờ buổi sáng). */
        MORNING_START,
        /** The middle of the morning (giữa giờ buổi sáng). */
        MORNING_MIDDLE,
        /** The start of the afternoon. */
        AFTERNOON_START,
        /** The middle of the afternoon. */
        AFTERNOON_MIDDLE,
        /** All the morning. */
        MORNING,
        /** All the afternoon. */
        AFTERNOON,
        /** All the day, whatever the office hours. */
        DAY;

        Session session() {
            return this == MORNING_START || this == MORNING_MIDDLE || this == MORNING
                    ? Session.MORNING
                    : Session.AFTERNOON;
        }
    }

    public CheckWindow {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(part, "part");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a window from " + from + " until " + until);
        }
    }

    boolean includes(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
