package vn.govmail.operation;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;

/**
 * How many windows of a checking duty came out how. The summary of two halves is the sum of theirs. Immutable.
 *
 * @param met checked in time
 * @param late checked too late
 * @param missed not checked
 * @param excused not checked, with an explanation
 * @param notKnown not known
 * @param lateness how late the late ones were, together
 */
public record CheckingSummary(long met, long late, long missed, long excused, long notKnown, Duration lateness) {
    /** No window. */
    public static final CheckingSummary NONE = new CheckingSummary(0, 0, 0, 0, 0, Duration.ZERO);

    public CheckingSummary {
        Objects.requireNonNull(lateness, "lateness");
        if (met < 0 || late < 0 || missed < 0 || excused < 0 || notKnown < 0 || lateness.isNegative()) {
            throw new IllegalArgumentException("numbers of windows are not negative");
        }
    }

    /** The summary of some windows. */
    public static CheckingSummary of(Collection<WindowResult> windows) {
        return windows.stream().map(CheckingSummary::of).reduce(NONE, CheckingSummary::and);
    }

    private static CheckingSummary of(WindowResult window) {
        return switch (window.status()) {
            case MET -> new CheckingSummary(1, 0, 0, 0, 0, Duration.ZERO);
            case LATE -> new CheckingSummary(0, 1, 0, 0, 0, window.late());
            case MISSED -> new CheckingSummary(0, 0, 1, 0, 0, Duration.ZERO);
            case EXCUSED -> new CheckingSummary(0, 0, 0, 1, 0, Duration.ZERO);
            case NOT_KNOWN -> new CheckingSummary(0, 0, 0, 0, 1, Duration.ZERO);
        };
    }

    /** Both together. */
    public CheckingSummary and(CheckingSummary other) {
        return new CheckingSummary(
                met + other.met,
                late + other.late,
                missed + other.missed,
                excused + other.excused,
                notKnown + other.notKnown,
                lateness.plus(other.lateness));
    }

    /** How many windows there were. */
    public long windows() {
        return met + late + missed + excused + notKnown;
    }

    /** How many of them are known and were not excused. */
    public long judged() {
        return met + late + missed;
    }
}
