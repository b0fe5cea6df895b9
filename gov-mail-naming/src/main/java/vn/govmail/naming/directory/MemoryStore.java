package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;

/** A directory in memory. One lock for all: a reservation takes less than a microsecond. */
final class MemoryStore implements Store {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryRows rows = new MemoryRows();
    private final MemoryTrail trail = new MemoryTrail(rows);
    private final MemoryKeys requests = new MemoryKeys();
    private final MemoryKeys holders = new MemoryKeys();
    private final MemoryKeys ownParts = new MemoryKeys();
    private final Map<String, List<Mailbox>> earlier = new HashMap<>();
    private final Map<String, List<String>> addressesOf = new HashMap<>();
    private final Map<String, SortedMap<String, LocalDate>> senders = new HashMap<>();
    private final Ledger ledger = new MemoryLedger();
    private int revoked;

    private <T> T read(Supplier<T> question) {
        lock.readLock().lock();
        try {
            return question.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public <T> T change(Function<Ledger, T> work) {
        lock.writeLock().lock();
        try {
            return work.apply(ledger);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Taking take(Claim claim) {
        lock.writeLock().lock();
        try {
            return taken(claim, -1);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public List<Taking> takeAll(List<Claim> claims) {
        return change(all -> {
            List<Taking> takings = new ArrayList<>(claims.size());
            for (int from = 0; from < claims.size(); from += AddressTable.BLOCK) {
                int end = Math.min(claims.size(), from + AddressTable.BLOCK);
                rows.approach(claims.subList(from, end));
                for (int i = from; i < end; i++) {
                    takings.add(taken(claims.get(i), i - from));
                }
            }
            return takings;
        });
    }

    @Override
    public List<Optional<Taking>> obstacles(List<Claim> claims) {
        return read(() -> claims.stream()
                .map(claim -> Optional.ofNullable(obstacle(claim)))
                .toList());
    }

    private @Nullable Taking obstacle(Claim claim) {
        Taking before = beforeAddress(claim);
        int row = before == null ? rows.row(claim.canonical()) : -1;
        return row < 0 ? before : held(row, claim);
    }

    /** What stands in the way without regard to the address itself. */
    private @Nullable Taking beforeAddress(Claim claim) {
        int before = claim.requestKey().isEmpty() ? -1 : requests.row(claim.requestKey());
        if (before >= 0) {
            return Taking.repeated(rows.mailbox(before));
        }
        String holderKey = claim.holderKey();
        int second = holderKey == null ? -1 : holders.row(holderKey);
        if (second >= 0) {
            return Taking.second(rows.mailbox(second));
        }
        int part = claim.ownPart() == null ? -1 : ownParts.row(claim.ownPart());
        return part >= 0 && part != rows.row(claim.canonical()) ? held(part, claim) : null;
    }

    private Taking taken(Claim claim, int place) {
        Taking before = beforeAddress(claim);
        if (before != null) {
            return before;
        }
        int row = rows.add(claim, place);
        if (row < 0) {
            row = -1 - row;
            if (!reissued(row, claim)) {
                return held(row, claim);
            }
        } else {
            trail.reserved(row, claim);
        }
        if (!claim.requestKey().isEmpty()) {
            requests.put(claim.requestKey(), row);
        }
        String holderKey = claim.holderKey();
        if (holderKey != null) {
            holders.put(holderKey, row);
        }
        if (claim.ownPart() != null) {
            ownParts.put(claim.ownPart(), row);
        }
        return Taking.DONE;
    }

    private Taking held(int row, Claim claim) {
        String series = claim.series();
        boolean named = series.equals(claim.canonical());
        return Taking.held(rows.mailbox(row), named ? rows.lastOrdinal(series, row) : rows.lastOrdinal(series));
    }

    private boolean reissued(int row, Claim claim) {
        LocalDate reissue = claim.reissue();
        if (reissue == null) {
            return false;
        }
        Mailbox old = rows.mailbox(row);
        LocalDate until = old.heldUntil().orElse(LocalDate.MAX);
        if (old.state() != MailboxState.REVOKED || until.isAfter(reissue)) {
            return false;
        }
        String canonical = old.canonical();
        earlier.computeIfAbsent(canonical, c -> new ArrayList<>()).add(old);
        rows.update(claim.mailbox());
        revoked--;
        trail.append(Event.Kind.ADDRESS_REISSUED, canonical, Changes.of(old), Changes.of(claim.mailbox()), claim.act());
        return true;
    }

    @Override
    public int lastOrdinal(String series) {
        return read(() -> rows.lastOrdinal(series));
    }

    @Override
    public Optional<Mailbox> mailbox(String canonical) {
        return read(() -> ledger.mailbox(canonical));
    }

    @Override
    public List<Mailbox> mailboxes(Collection<String> canonicals) {
        return read(() ->
                canonicals.stream().flatMap(one -> ledger.mailbox(one).stream()).toList());
    }

    @Override
    public Optional<Mailbox> answered(String requestKey) {
        return read(() -> {
            int row = requests.row(requestKey);
            return row < 0 ? Optional.empty() : Optional.of(rows.mailbox(row));
        });
    }

    @Override
    public List<Mailbox> mailboxes(MailboxQuery query) {
        MailboxFilter filter = new MailboxFilter(query);
        return read(() -> rows.all(query)
                .filter(filter::matches)
                .sorted(MailboxFilter.BY_ADDRESS)
                .limit(query.most())
                .toList());
    }

    @Override
    public List<Mailbox> earlier(String canonical) {
        return read(() -> List.copyOf(earlier.getOrDefault(canonical, List.of())));
    }

    @Override
    public List<Mailbox> unusedSince(LocalDate day) {
        return read(() -> rows.changed()
                .filter(m -> m.state() == MailboxState.ACTIVE || m.state() == MailboxState.LOCKED)
                .filter(m -> m.unusedSince().map(since -> !since.isAfter(day)).orElse(false))
                .toList());
    }

    @Override
    public List<Mailbox> aliasesEndingBy(LocalDate day) {
        return read(() -> rows.changed()
                .filter(m -> m.state() == MailboxState.ALIAS)
                .filter(m -> m.heldUntil().map(end -> !end.isAfter(day)).orElse(false))
                .sorted(MailboxFilter.BY_ADDRESS)
                .toList());
    }

    @Override
    public int size() {
        return read(() -> rows.size() - revoked);
    }

    @Override
    public Optional<Agency> agency(String id) {
        return read(() -> register.agency(id));
    }

    @Override
    public Map<String, Agency> agencies() {
        return read(register::agencies);
    }

    @Override
    public Optional<String> parentOf(String agencyId) {
        return read(() -> register.parentOf(agencyId));
    }

    @Override
    public List<Agency> agenciesByName(String nameKey) {
        return read(() -> register.named(nameKey));
    }

    @Override
    public List<Agency> agenciesByCertificate(Set<String> keys) {
        return read(() -> register.boundBy(keys));
    }

    @Override
    public Optional<Person> person(String id) {
        return read(() -> register.person(id));
    }

    @Override
    public Map<String, Person> people(Collection<String> ids) {
        return read(() -> ids.stream()
                .distinct()
                .flatMap(id -> register.person(id).stream())
                .collect(Collectors.toMap(Person::id, Function.identity())));
    }

    @Override
    public List<Post> postsOf(String personId) {
        return read(() -> register.postsOf(personId));
    }

    @Override
    public Map<String, List<Post>> postsOf(Collection<String> personIds) {
        return read(() -> personIds.stream()
                .distinct()
                .flatMap(id -> register.postsOf(id).stream())
                .collect(Collectors.groupingBy(Post::personId)));
    }

    @Override
    public List<Post> postsIn(String agencyId) {
        return read(() -> register.postsIn(agencyId));
    }

    @Override
    public Optional<LocalDate> allowedUntil(String broadcast, String sender) {
        return Optional.ofNullable(senders(broadcast).get(sender));
    }

    @Override
    public SortedMap<String, LocalDate> senders(String broadcast) {
        return read(() -> new TreeMap<>(senders.getOrDefault(broadcast, new TreeMap<>())));
    }

    @Override
    public List<Event> events(EventQuery query) {
        return read(() -> trail.events(query));
    }

    /** Runs under the write lock, or for the questions under the read lock. */
    private final class MemoryLedger implements Ledger {
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
            revoked += isRevoked(mailbox) - isRevoked(before);
        }

        private int isRevoked(Mailbox mailbox) {
            return mailbox.state() == MailboxState.REVOKED ? 1 : 0;
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
            int row = rows.add(Claim.of(mailbox, ownPart, series, Act.UNATTRIBUTED, Event.Kind.ADDRESS_RESERVED), -1);
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
            senders.computeIfAbsent(broadcast, key -> new TreeMap<>())
                    .put(sender, until == null ? LocalDate.MAX : until);
        }

        @Override
        public void append(Event.Kind kind, String subject, String before, String after, Act act) {
            trail.append(kind, subject, before, after, act);
        }
    }
}
