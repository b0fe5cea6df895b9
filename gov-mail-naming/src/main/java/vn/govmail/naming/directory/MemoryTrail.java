package vn.govmail.naming.directory;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.naming.directory.compact.IntColumn;

/** The audit trail in memory. A reservation is in it as the number of its row. Not thread-safe: its store locks. */
final class MemoryTrail {
    private final MemoryRows rows;
    /** Rows that were reserved, as they are; other events as -1 minus their place in {@link #others}. */
    private final IntColumn entries = new IntColumn();

    private final List<Event> others = new ArrayList<>();

    MemoryTrail(MemoryRows rows) {
        this.rows = rows;
    }

    void reserved(int row, Claim claim) {
        if (claim.event() == Event.Kind.ADDRESS_RESERVED && claim.specialCase().isEmpty()) {
            entries.add(row);
        } else {
            append(claim.event(), claim.canonical(), "", Changes.of(claim.mailbox()), claim.act());
        }
    }

    void append(Event.Kind kind, String subject, String before, String after, Act act) {
        others.add(new Event(entries.size() + 1L, kind, subject, before, after, act));
        entries.add(-others.size());
    }

    List<Event> events(EventQuery query) {
        List<Event> found = new ArrayList<>();
        for (int i = (int) Math.min(Math.max(0, query.afterNumber()), entries.size());
                i < entries.size() && found.size() < query.most();
                i++) {
            Event event = event(i);
            if (query.matches(event)) {
                found.add(event);
            }
        }
        return List.copyOf(found);
    }

    private Event event(int place) {
        int entry = entries.get(place);
        if (entry < 0) {
            return others.get(-1 - entry);
        }
        Mailbox mailbox = rows.reserved(entry);
        return new Event(
                place + 1L, Event.Kind.ADDRESS_RESERVED, mailbox.canonical(), "", Changes.of(mailbox), rows.act(entry));
    }
}
