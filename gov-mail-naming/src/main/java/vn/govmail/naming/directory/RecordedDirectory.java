package vn.govmail.naming.directory;

import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;

/** A directory over a store. */
final class RecordedDirectory implements Directory {
    private static final int MOST_HOPS = 20;

    private final Store store;
    private final MailboxPolicy policy;
    private final Reservations reservations;
    private final UnusedMailboxes unused;
    private final BroadcastSenders senders;
    private final GivenMailboxes given;

    /** Agencies are never removed, so those once seen need not be looked for again. */
    private final KnownIds knownAgencies = new KnownIds();

    RecordedDirectory(Store store, MailboxPolicy policy) {
        this.store = store;
        this.policy = policy;
        this.reservations = new Reservations(store, policy);
        this.unused = new UnusedMailboxes(store, policy);
        this.senders = new BroadcastSenders(store, policy);
        this.given = new GivenMailboxes(store);
    }

    @Override
    public MailboxPolicy policy() {
        return policy;
    }

    @Override
    public void register(Agency agency, Act act) {
        put(agency, null, act);
    }

    @Override
    public void registerUnit(Agency unit, String parentId, Act act) {
        if (store.agency(parentId).isEmpty()) {
            throw new IllegalArgumentException("the agency '" + parentId + "' is not known");
        }
        put(unit, parentId, act);
    }

    private void put(Agency agency, @Nullable String parentId, Act act) {
        agency.certificates().forEach(Certificates::key);
        if (agency.id().length() > Person.LONGEST_ID) {
            throw new IllegalArgumentException("an id has at most " + Person.LONGEST_ID + " characters");
        }
        store.change(ledger -> {
            String before = ledger.agency(agency.id()).map(Agency::toString).orElse("");
            ledger.put(agency, parentId);
            String after = agency + (parentId == null ? "" : " under " + parentId);
            ledger.append(Event.Kind.AGENCY_REGISTERED, agency.id(), before, after, act);
            return true;
        });
        knownAgencies.add(agency.id());
    }

    @Override
    public Optional<Agency> agency(String id) {
        return store.agency(id);
    }

    @Override
    public List<Agency> agencies() {
        return List.copyOf(store.agencies().values());
    }

    @Override
    public Optional<String> parentOf(String unitId) {
        return store.parentOf(unitId);
    }

    @Override
    public void register(Person person, Act act) {
        store.change(ledger -> {
            String before = ledger.person(person.id()).map(Person::name).orElse("");
            ledger.put(person);
            ledger.append(Event.Kind.PERSON_REGISTERED, person.id(), before, person.name(), act);
            return true;
        });
    }

    @Override
    public Optional<Person> person(String id) {
        return store.person(id);
    }

    @Override
    public void assign(Post post, Act act) {
        store.change(ledger -> {
            if (ledger.person(post.personId()).isEmpty()
                    || ledger.agency(post.agencyId()).isEmpty()) {
                throw new IllegalArgumentException("person or agency of " + post + " are not known");
            }
            ledger.put(post);
            ledger.append(Event.Kind.POST_ASSIGNED, post.personId(), "", post.toString(), act);
            return true;
        });
    }

    @Override
    public void register(Collection<Person> people, Collection<Post> posts, Act act) {
        for (String agency : posts.stream().map(Post::agencyId).distinct().toList()) {
            if (!knownAgencies.contains(agency) && store.agency(agency).isEmpty()) {
                throw new IllegalArgumentException("the agency '" + agency + "' is not known");
            }
        }
        Enrolment enrolment = Enrolment.of(store, people, posts);
        store.change(ledger -> {
            enrolment.enter(ledger, act);
            return true;
        });
    }

    @Override
    public List<Post> postsOf(String personId) {
        return store.postsOf(personId);
    }

    @Override
    public List<Post> postsIn(String agencyId) {
        return store.postsIn(agencyId);
    }

    @Override
    public Reservation reserve(ReservationRequest request) {
        known(request.owner(), request.act());
        return reservations.reserve(request);
    }

    @Override
    public List<Reservation> reserveAll(List<ReservationRequest> requests) {
        requests.forEach(request -> known(request.owner(), request.act()));
        return reservations.reserveAll(requests);
    }

    private void known(Owner owner, Act act) {
        Agency agency = owner.agencyOrNull();
        if (agency != null && !knownAgencies.contains(agency.id())) {
            if (store.agency(agency.id()).isEmpty()) {
                register(agency, act);
            }
            knownAgencies.add(agency.id());
        }
    }

    @Override
    public boolean add(MailAddress address, Owner owner) {
        known(owner, Act.UNATTRIBUTED);
        Mailbox mailbox =
                MailboxDraft.of(address, owner, Act.UNATTRIBUTED.day()).mailbox();
        Claim claim = new MailboxClaim(mailbox, null, "", Act.UNATTRIBUTED, Event.Kind.ADDRESS_ENTERED);
        return store.take(claim).result() == Store.Taking.Result.TAKEN;
    }

    @Override
    public Optional<Mailbox> answered(String requestKey) {
        return requestKey.isEmpty() ? Optional.empty() : store.answered(requestKey);
    }

    @Override
    public Directory rehearsal() {
        return new RecordedDirectory(new RehearsalStore(store), policy);
    }

    @Override
    public Administration by(Act act) {
        return new RecordedAdministration(store, policy, act, owner -> known(owner, act));
    }

    @Override
    public Optional<Mailbox> mailbox(MailAddress address) {
        return store.mailbox(address.canonical());
    }

    @Override
    public List<Mailbox> mailboxes(Collection<MailAddress> addresses) {
        return store.mailboxes(addresses.stream().map(MailAddress::canonical).toList());
    }

    @Override
    public List<Mailbox> mailboxes(MailboxQuery query) {
        return store.mailboxes(query);
    }

    @Override
    public Optional<Mailbox> holderOn(MailAddress address, LocalDate day) {
        String canonical = address.canonical();
        return Stream.concat(store.earlier(canonical).stream(), store.mailbox(canonical).stream())
                .filter(mailbox -> mailbox.heldOn(day))
                .findFirst();
    }

    @Override
    public List<Inactivity> inactiveOn(LocalDate day) {
        return unused.on(day);
    }

    @Override
    public void dueOn(LocalDate day, Consumer<Due> sink) {
        new DueMailboxes(store, policy).on(day, sink);
    }

    @Override
    public List<DirectoryFinding> checkSender(MailAddress broadcast, MailAddress sender, LocalDate day) {
        Optional<Mailbox> asked = mailbox(broadcast);
        return senders.check(broadcast, asked.flatMap(this::owner).or(() -> asked), sender, day);
    }

    @Override
    public Optional<Boolean> givenAnotherUnder(MailAddress mailbox, Set<String> domains, LocalDate day) {
        return mailbox(mailbox).flatMap(this::owner).flatMap(owner -> given.under(owner, mailbox, domains, day));
    }

    @Override
    public Optional<Boolean> mayWriteToEverybody(MailAddress sender, MailAddress everybody, LocalDate day) {
        List<DirectoryFinding> findings = checkSender(everybody, sender, day);
        if (findings.isEmpty()) {
            return Optional.of(true);
        }
        // whether somebody is an administrator can be told of persons alone, and of agencies that they are none
        boolean told = mailbox(sender)
                .filter(m -> m.personId().isPresent() || m.role() == SenderRole.AGENCY)
                .isPresent();
        return told && findings.stream().allMatch(f -> f.code() == DirectoryCode.BROADCAST_NOT_ALLOWED)
                ? Optional.of(false)
                : Optional.empty();
    }

    @Override
    public List<BroadcastSender> sendersOf(MailAddress broadcast) {
        return store.senders(broadcast.canonical()).entrySet().stream()
                .map(each -> new BroadcastSender(
                        MailAddress.parse(each.getKey()),
                        each.getValue().equals(LocalDate.MAX) ? null : each.getValue()))
                .toList();
    }

    @Override
    public List<Event> events(EventQuery query) {
        return store.events(query);
    }

    @Override
    public int size() {
        return store.size();
    }

    @Override
    public List<Correspondent> correspondents() {
        Map<String, Agency> agencies = store.agencies();
        List<Correspondent> all = new ArrayList<>();
        for (Mailbox mailbox : store.mailboxes(MailboxQuery.all())) {
            owner(mailbox)
                    .flatMap(owner -> correspondent(
                            mailbox, owner, owner.agencyId().map(agencies::get).orElse(null)))
                    .ifPresent(all::add);
        }
        return List.copyOf(all);
    }

    @Override
    public Optional<Correspondent> find(MailAddress address) {
        Optional<Mailbox> found = mailbox(address);
        return found.flatMap(this::owner)
                .flatMap(owner -> correspondent(
                        found.get(),
                        owner,
                        owner.agencyId().flatMap(store::agency).orElse(null)));
    }

    /** The mailbox to which mail to this one goes; empty if it goes nowhere. */
    private Optional<Mailbox> owner(Mailbox mailbox) {
        Optional<Mailbox> owner = Optional.of(mailbox);
        for (int hops = 0; hops < MOST_HOPS; hops++) {
            Optional<MailAddress> next =
                    owner.filter(m -> m.state() == MailboxState.ALIAS).flatMap(Mailbox::successor);
            if (next.isEmpty()) {
                return owner.filter(m -> m.state().receives());
            }
            owner = mailbox(next.get());
        }
        return Optional.empty();
    }

    private static Optional<Correspondent> correspondent(Mailbox asked, Mailbox owner, @Nullable Agency agency) {
        boolean needsAgency = owner.role() == SenderRole.AGENCY || owner.role() == SenderRole.OFFICIAL;
        return needsAgency && agency == null
                ? Optional.empty()
                : Optional.of(new Correspondent(asked.address(), owner.role(), agency, owner.name()));
    }

    @Override
    public List<Agency> agenciesNamed(String name) {
        String key = Names.key(name);
        return store.agenciesByName(key).stream()
                .filter(agency -> Names.key(agency.name()).equals(key))
                .toList();
    }

    @Override
    public List<Agency> agenciesBoundTo(X509Certificate certificate, LocalDate day) {
        Set<String> keys = Set.copyOf(Certificates.keys(certificate));
        return store.agenciesByCertificate(keys).stream()
                .filter(agency -> agency.certificates().stream().anyMatch(binding -> binds(binding, keys, day)))
                .sorted(Comparator.comparing(Agency::id))
                .toList();
    }

    private static boolean binds(CertificateBinding binding, Set<String> keys, LocalDate day) {
        return binding.holdsOn(day) && keys.contains(Certificates.key(binding));
    }
}
