package vn.govmail.naming.directory;

import java.time.LocalDate;
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
import vn.govmail.address.Agency;

/** A directory in memory. One lock for all: a reservation takes less than a microsecond. */
final class MemoryStore implements Store {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final MemoryRegister register = new MemoryRegister();
    private final MemoryRows rows = new MemoryRows();
    private final MemoryTrail trail = new MemoryTrail(rows);
    private final Map<String, SortedMap<String, LocalDate>> senders = new HashMap<>();
    private final Ledger ledger;
    private final MemoryReservations reservations;

    MemoryStore() {
        MemoryKeys holders = new MemoryKeys();
        MemoryKeys ownParts = new MemoryKeys();
        ledger = new MemoryLedger(rows, trail, holders, ownParts, register, senders);
        reservations = new MemoryReservations(rows, trail, holders, ownParts);
    }

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
            return reservations.take(claim);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public List<Taking> takeAll(List<Claim> claims) {
        return change(all -> reservations.takeAll(claims));
    }

    @Override
    public List<Optional<Taking>> obstacles(List<Claim> claims) {
        return read(() -> claims.stream()
                .map(claim -> Optional.ofNullable(reservations.obstacle(claim)))
                .toList());
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
        return read(() -> reservations.answered(requestKey));
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
        return read(() -> reservations.earlier(canonical));
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
        return read(rows::living);
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
}
