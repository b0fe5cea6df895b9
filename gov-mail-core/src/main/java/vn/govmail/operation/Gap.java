package vn.govmail.operation;

import java.time.Instant;
import java.util.Objects;

/**
 * A time in which a mailbox could not be checked, or nobody can tell whether it was. Immutable.
 *
 * @param from its beginning
 * @param until its end, which is no part of it
 * @param reason why
 * @param note what is on record about it, for a person
 */
public record Gap(Instant from, Instant until, Reason reason, String note) {

    /** Why there is a gap. */
    public enum Reason {
        /** The system did not work. Explains what was missed meanwhile. */
        OUTAGE,
        /** The holder was on leave. Explains it for a person's mailbox; an agency's has a stand-in. */
        LEAVE,
        /** The access log of that time is missing. What is not seen in it is unknown, not missed. */
        LOG_MISSING
    }

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it does not end after it begins
     */
    public Gap {
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(note, "note");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("a gap from " + from + " until " + until);
        }
    }

    boolean overlaps(Instant begin, Instant end) {
        return from.isBefore(end) && begin.isBefore(until);
    }
}
