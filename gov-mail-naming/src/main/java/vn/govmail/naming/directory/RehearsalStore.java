package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.Store.Taking.Result;

/** A store that reads another one and writes to memory only. What stands in both is answered from memory. */
final class RehearsalStore implements Store {
    private final Store real;
    private final MemoryStore tried = new MemoryStore();

    RehearsalStore(Store real) {
        this.real = real;
    }

    @Override
    public Taking take(Claim claim) {
        Optional<Mailbox> answered = claim.requestKey().isEmpty() ? Optional.empty() : answered(claim.requestKey());
        if (answered.isPresent()) {
            return Taking.repeated(answered.get());
        }
        String holderKey = claim.holderKey();
        Optional<Mailbox> second = holderKey == null ? Optional.empty() : change(ledger -> ledger.holder(holderKey));
        if (second.isPresent()) {
            return Taking.second(second.get());
        }
        Optional<Mailbox> held = mailbox(claim.canonical());
        if (held.isPresent()) {
            return mayBeReissued(held.get(), claim.reissue()) ? tried(claim) : held(held.get(), claim);
        }
        String ownPart = claim.ownPart();
        Optional<Mailbox> other =
                ownPart == null ? Optional.empty() : real.change(ledger -> ledger.withOwnPart(ownPart));
        return other.isPresent() ? held(other.get(), claim) : tried(claim);
    }

    private Taking tried(Claim claim) {
        Taking taking = tried.take(claim);
        Mailbox holder = taking.holder();
        return taking.result() == Result.HELD && holder != null ? held(holder, claim) : taking;
    }

    private Taking held(Mailbox holder, Claim claim) {
        return Taking.held(holder, lastOrdinal(claim.series()));
    }

    private static boolean mayBeReissued(Mailbox held, @Nullable LocalDate reissue) {
        return reissue != null
                && held.state() == MailboxState.REVOKED
                && !held.heldUntil().orElse(LocalDate.MAX).isAfter(reissue);
    }

    @Override
    public List<Taking> takeAll(List<Claim> claims) {
        List<Optional<Taking>> obstacles = real.obstacles(claims);
        List<Taking> takings = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            takings.add(take(claims.get(i), obstacles.get(i)));
        }
        return takings;
    }

    /** Of most claims it is known that nothing real stands in their way, or that they were answered; others are looked at again. */
    private Taking take(Claim claim, Optional<Taking> real) {
        if (real.isEmpty()) {
            boolean plain =
                    claim.ownPart() == null || tried.mailbox(claim.canonical()).isEmpty();
            return plain ? tried(claim) : take(claim);
        }
        boolean answered = real.get().result() == Result.REPEATED
                && tried.answered(claim.requestKey()).isEmpty();
        return answered ? real.get() : take(claim);
    }

    @Override
    public List<Optional<Taking>> obstacles(List<Claim> claims) {
        List<Optional<Taking>> there = real.obstacles(claims);
        List<Optional<Taking>> here = tried.obstacles(claims);
        return IntStream.range(0, claims.size())
                .mapToObj(i -> here.get(i).or(() -> there.get(i)))
                .toList();
    }

    @Override
    public int lastOrdinal(String natural) {
        return Math.max(real.lastOrdinal(natural), tried.lastOrdinal(natural));
    }

    @Override
    public <T> T change(Function<Ledger, T> work) {
        return tried.change(ledger -> work.apply(new RehearsalLedger(real, ledger)));
    }

    @Override
    public Optional<Mailbox> mailbox(String canonical) {
        return tried.mailbox(canonical).or(() -> real.mailbox(canonical));
    }

    @Override
    public List<Mailbox> mailboxes(Collection<String> canonicals) {
        return both(untouched(real.mailboxes(canonicals)).toList(), tried.mailboxes(canonicals));
    }

    @Override
    public Optional<Mailbox> answered(String requestKey) {
        return tried.answered(requestKey).or(() -> real.answered(requestKey));
    }

    @Override
    public List<Mailbox> mailboxes(MailboxQuery query) {
        // a page stays full where the rehearsal changed some of its mailboxes
        int most = (int) Math.min(Integer.MAX_VALUE, (long) query.most() + tried.size());
        return Stream.concat(untouched(real.mailboxes(query.atMost(most))), tried.mailboxes(query).stream())
                .sorted(MailboxFilter.BY_ADDRESS)
                .limit(query.most())
                .toList();
    }

    /** Of real mailboxes those of which the rehearsal has no other state. */
    private Stream<Mailbox> untouched(List<Mailbox> mailboxes) {
        return mailboxes.stream().filter(one -> tried.mailbox(one.canonical()).isEmpty());
    }

    @Override
    public List<Mailbox> earlier(String canonical) {
        return both(real.earlier(canonical), tried.earlier(canonical));
    }

    @Override
    public List<Mailbox> unusedSince(LocalDate day) {
        return both(untouched(real.unusedSince(day)).toList(), tried.unusedSince(day));
    }

    @Override
    public List<Mailbox> aliasesEndingBy(LocalDate day) {
        return both(untouched(real.aliasesEndingBy(day)).toList(), tried.aliasesEndingBy(day));
    }

    @Override
    public int size() {
        long added = tried.mailboxes(MailboxQuery.all()).stream()
                .filter(one -> real.mailbox(one.canonical()).isEmpty())
                .count();
        return real.size() + (int) added;
    }

    @Override
    public Optional<Agency> agency(String id) {
        return tried.agency(id).or(() -> real.agency(id));
    }

    @Override
    public Map<String, Agency> agencies() {
        Map<String, Agency> all = new TreeMap<>(real.agencies());
        all.putAll(tried.agencies());
        return all;
    }

    @Override
    public Optional<String> parentOf(String agencyId) {
        return tried.parentOf(agencyId).or(() -> real.parentOf(agencyId));
    }

    @Override
    public List<Agency> agenciesByName(String nameKey) {
        return both(real.agenciesByName(nameKey), tried.agenciesByName(nameKey));
    }

    @Override
    public List<Agency> agenciesByCertificate(Set<String> keys) {
        return both(real.agenciesByCertificate(keys), tried.agenciesByCertificate(keys));
    }

    @Override
    public Optional<Person> person(String id) {
        return tried.person(id).or(() -> real.person(id));
    }

    @Override
    public Map<String, Person> people(Collection<String> ids) {
        Map<String, Person> all = new HashMap<>(real.people(ids));
        all.putAll(tried.people(ids));
        return all;
    }

    @Override
    public Map<String, List<Post>> postsOf(Collection<String> personIds) {
        Map<String, List<Post>> all = new HashMap<>(real.postsOf(personIds));
        tried.postsOf(personIds)
                .forEach((id, posts) -> all.merge(id, posts, (there, here) -> byDay(both(there, here))));
        return all;
    }

    @Override
    public List<Post> postsOf(String personId) {
        return byDay(both(real.postsOf(personId), tried.postsOf(personId)));
    }

    @Override
    public List<Post> postsIn(String agencyId) {
        return byDay(both(real.postsIn(agencyId), tried.postsIn(agencyId)));
    }

    private static List<Post> byDay(List<Post> posts) {
        return posts.stream().sorted(Comparator.comparing(Post::from)).toList();
    }

    @Override
    public Optional<LocalDate> allowedUntil(String broadcast, String sender) {
        return tried.allowedUntil(broadcast, sender).or(() -> real.allowedUntil(broadcast, sender));
    }

    @Override
    public SortedMap<String, LocalDate> senders(String broadcast) {
        SortedMap<String, LocalDate> all = new TreeMap<>(real.senders(broadcast));
        all.putAll(tried.senders(broadcast));
        return all;
    }

    @Override
    public List<Event> events(EventQuery query) {
        return both(real.events(query), tried.events(query));
    }

    private static <T> List<T> both(List<T> first, List<T> then) {
        List<T> all = new ArrayList<>(first);
        all.addAll(then);
        return List.copyOf(all);
    }
}
