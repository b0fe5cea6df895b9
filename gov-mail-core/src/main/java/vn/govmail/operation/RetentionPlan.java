package vn.govmail.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.verdict.Finding;

/**
 * Which pieces of logs may be deleted at a moment, which have to be, and which stay. A plan that would delete an entry which is
 * still to be kept cannot exist: of each piece that may go the youngest entry was kept long enough. Immutable.
 *
 * @param at the moment
 * @param entries every piece with what becomes of it, in the order in which they were asked about
 * @param refused a finding for each clause and each piece that was to be deleted too early
 */
public record RetentionPlan(Instant at, List<Entry> entries, List<Finding> refused) {

    /** What becomes of a piece. */
    public enum Fate {
        /** It stays: its youngest entry, at least, is to be kept. */
        KEEP,
        /** It may be deleted. */
        MAY_DELETE,
        /** It has to be deleted. */
        MUST_DELETE
    }

    /**
     * One piece.
     *
     * @param segment the piece
     * @param keepUntil the moment from which it may be deleted: that of its youngest entry and the time of keeping
     * @param fate what becomes of it
     */
    public record Entry(LogSegment segment, Instant keepUntil, Fate fate) {
        public Entry {
            Objects.requireNonNull(fate, "fate");
            if (!keepUntil.isAfter(segment.last()) && !keepUntil.equals(Instant.MAX)) {
                throw new IllegalArgumentException(segment.id() + " kept until " + keepUntil);
            }
        }
    }

    public RetentionPlan {
        Objects.requireNonNull(at, "at");
        entries = List.copyOf(entries);
        refused = List.copyOf(refused);
        for (Entry entry : entries) {
            if (entry.fate() != Fate.KEEP && entry.keepUntil().isAfter(at)) {
                throw new IllegalArgumentException(entry.segment().id() + " is to be kept until " + entry.keepUntil());
            }
        }
    }

    /** The pieces with a fate. */
    public List<LogSegment> segments(Fate fate) {
        return entries.stream()
                .filter(e -> e.fate() == fate)
                .map(Entry::segment)
                .toList();
    }

    /** The pieces that may or have to be deleted. */
    public List<LogSegment> deletable() {
        List<LogSegment> segments = new ArrayList<>(segments(Fate.MUST_DELETE));
        segments.addAll(segments(Fate.MAY_DELETE));
        return List.copyOf(segments);
    }

    /** The youngest entry that the plan lets go; with {@link #at} it shows that nothing younger does. */
    public Optional<Instant> youngestDeletable() {
        return deletable().stream().map(LogSegment::last).max(Comparator.naturalOrder());
    }
}
