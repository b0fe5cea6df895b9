package vn.govmail.operation;

import java.util.Collection;

/**
 * How many messages came out how. The summary of two halves is the sum of theirs. Immutable.
 *
 * @param answered answered, in time where there is a time
 * @param answeredLate answered after it
 * @param open not answered, in time or without one
 * @param overdue not answered in time
 * @param notKnown not known whether in time
 * @param notNeeded in need of no answer
 */
public record ReplySummary(long answered, long answeredLate, long open, long overdue, long notKnown, long notNeeded) {
    /** No message. */
    public static final ReplySummary NONE = new ReplySummary(0, 0, 0, 0, 0, 0);

    public ReplySummary {
        if (answered < 0 || answeredLate < 0 || open < 0 || overdue < 0 || notKnown < 0 || notNeeded < 0) {
            throw new IllegalArgumentException("numbers of messages are not negative");
        }
    }

    /** The summary of some messages. */
    public static ReplySummary of(Collection<ReplyResult> results) {
        return results.stream().map(ReplySummary::of).reduce(NONE, ReplySummary::and);
    }

    private static ReplySummary of(ReplyResult result) {
        return switch (result.status()) {
            case ANSWERED -> new ReplySummary(1, 0, 0, 0, 0, 0);
            case ANSWERED_LATE -> new ReplySummary(0, 1, 0, 0, 0, 0);
            case OPEN -> new ReplySummary(0, 0, 1, 0, 0, 0);
            case OVERDUE -> new ReplySummary(0, 0, 0, 1, 0, 0);
            case NOT_KNOWN -> new ReplySummary(0, 0, 0, 0, 1, 0);
            case NOT_NEEDED -> new ReplySummary(0, 0, 0, 0, 0, 1);
        };
    }

    /** Both together. */
    public ReplySummary and(ReplySummary other) {
        return new ReplySummary(
                answered + other.answered,
                answeredLate + other.answeredLate,
                open + other.open,
                overdue + other.overdue,
                notKnown + other.notKnown,
                notNeeded + other.notNeeded);
    }
}
