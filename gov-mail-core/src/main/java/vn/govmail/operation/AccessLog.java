package vn.govmail.operation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a log says of one mailbox, from when until when it says it, and what explains that it says nothing. Immutable.
 *
 * @param mailbox the mailbox
 * @param coveredFrom since when accesses are logged
 * @param coveredUntil until when they are, which is no part of it; later ones are unknown
 * @param events the accesses; sorted by time here
 * @param gaps outages, leave, and times whose log is missing
 */
public record AccessLog(
        String mailbox, Instant coveredFrom, Instant coveredUntil, List<AccessEvent> events, List<Gap> gaps) {
    public AccessLog {
        Objects.requireNonNull(mailbox, "mailbox");
        if (coveredUntil.isBefore(coveredFrom)) {
            throw new IllegalArgumentException("a log from " + coveredFrom + " until " + coveredUntil);
        }
        events = events.stream().sorted(Comparator.comparing(AccessEvent::at)).toList();
        gaps = gaps.stream().sorted(Comparator.comparing(Gap::from)).toList();
    }

    /** Whether every access in a range is in the log. */
    boolean tells(Instant from, Instant until) {
        return !from.isBefore(coveredFrom)
                && !until.isAfter(coveredUntil)
                && gaps.stream().noneMatch(g -> g.reason() == Gap.Reason.LOG_MISSING && g.overlaps(from, until));
    }

    @Override
    public String toString() {
        return "AccessLog[" + events.size() + " events, " + gaps.size() + " gaps]";
    }
}
