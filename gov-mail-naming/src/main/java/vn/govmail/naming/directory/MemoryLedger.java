package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;

/**
 * The records of a directory in memory, looked at and changed together. Not thread-safe: its store holds the write lock, or for
 * questions the read lock.
 */
final class MemoryLedger implements Ledger {
    private final MemoryRows rows;
    private final MemoryTrail trail;
    private final MemoryKeys holders;
    private final MemoryKeys ownParts;
    private final MemoryRegister register;
    private final Map<String, SortedMap<String, LocalDate>> senders;
    /** The later addresses of mailboxes that got another, by the first. */
    private final Map<String, List<String>> addressesOf = new HashMap<>();

    MemoryLedger(
            MemoryRows rows,
            MemoryTrail trail,
            MemoryKeys holders,
            MemoryKeys ownParts,
            MemoryRegister register,
            Map<String, SortedMap<String, LocalDate>> senders) {
        this.rows = rows;
        this.trail = trail;
        this.holders = holders;
        this.ownParts = ownParts;
        this.register = register;
        this.senders = senders;
    }

    @Override
    public Optional<Mailbox> mailbox(String canonical) {
        int row = rows.row(canonical);
        return row < 0 ? Optional.empty() : Optional.of(rows.mailbox(row));
    }

    @Override
    public List<Mailbox> mailboxesOf(String id) {
        List<Mailbox> all = new ArrayList<>();
        mailbox(id).filter(m -> m.id().equals(id)).ifPresent(all::add);
        addressesOf
                .getOrDefault(id, List.of())
                .forEach(canonical -> mailbox(canonical).ifPresent(all::add));
        return List.copyOf(all);
    }

    @Override
    public Optional<Mailbox> holder(String holderKey) {
        int row = holders.row(holderKey);
        return row < 0 ? Optional.empty() : Optional.of(rows.mailbox(row));
    }

    @Override
    public Optional<Agency> agency(String id) {
        return register.agency(id);
    }

    @Override
    public Optional<String> parentOf(String agencyId) {
        return register.parentOf(agencyId);
    }

    @Override
    public Optional<Person> person(String id) {
        return register.person(id);
    }

    @Override
    public void update(Mailbox mailbox) {
        String canonical = mailbox.canonical();
        int row = rows.row(canonical);
        Mailbox before = rows.mailbox(row);
        release(before.holderKey(), row);
        rows.update(mailbox);
        String key = mailbox.holderKey();
        if (key != null) {
            holders.put(key, row);
        }
    }

    private void release(@Nullable String key, int row) {
        if (key != null && holders.row(key) == row) {
            holders.put(key, -1);
        }
    }

    @Override
    public Optional<Mailbox> withOwnPart(String ownPart) {
        int row = ownParts.row(ownPart);
        return row < 0 ? Optional.empty() : Optional.of(rows.mailbox(row));
    }

    @Override
    public void insert(Mailbox mailbox, @Nullable String ownPart, String series) {
        int row =
                rows.add(new MailboxClaim(mailbox, ownPart, series, Act.UNATTRIBUTED, Event.Kind.ADDRESS_RESERVED), -1);
        if (row < 0) {
            throw new IllegalStateException("somebody has " + mailbox.address());
        }
        String key = mailbox.holderKey();
        if (key != null) {
            holders.put(key, row);
        }
        if (ownPart != null) {
            ownParts.put(ownPart, row);
        }
        addressesOf.computeIfAbsent(mailbox.id(), id -> new ArrayList<>()).add(mailbox.canonical());
    }

    @Override
    public void put(Agency agency, @Nullable String parentId) {
        register.put(agency, parentId);
    }

    @Override
    public void put(Person person) {
        register.put(person);
    }

    @Override
    public void put(Post post) {
        register.put(post);
    }

    @Override
    public void allow(String broadcast, String sender, @Nullable LocalDate until) {
        senders.computeIfAbsent(broadcast, key -> new TreeMap<>()).put(sender, until == null ? LocalDate.MAX : until);
    }

    @Override
    public void append(Event.Kind kind, String subject, String before, String after, Act act) {
        trail.append(kind, subject, before, after, act);
    }
}
