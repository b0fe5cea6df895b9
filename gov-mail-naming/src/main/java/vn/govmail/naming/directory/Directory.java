package vn.govmail.naming.directory;

import java.security.cert.X509Certificate;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import vn.govmail.address.AddressBook;
import vn.govmail.address.Agency;
import vn.govmail.address.CertificateBinding;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Clash;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.directory.Reservation.Outcome;

/**
 * The directory of mailboxes in memory: agencies with their certificates, and who holds which address. Thread-safe: of any
 * number of callers who ask for one address at a time, one gets it. Addresses that differ in letter case only are one
 * address (khoản 5 Điều 3 of 12/2012/QĐ-UBND).
 *
 * <p>For the same proposals in the same order the same addresses are given.
 */
public final class Directory implements AddressBook {
    private static final int MOST_STEPS = 1_000_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, Agency> agencies = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> agencyIdsByName = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> agencyIdsByCertificate = new ConcurrentHashMap<>();

    /** Which letters come next for an address that is taken, so that thousands of equal names take no time. */
    private final Map<String, Integer> nextSteps = new ConcurrentHashMap<>();

    /** An empty directory. */
    public Directory() {}

    /**
     * Enters an agency, or replaces what was known of it.
     *
     * @throws IllegalArgumentException if a binding's value is not of its kind
     */
    public void register(Agency agency) {
        List<String> keys =
                agency.certificates().stream().map(Certificates::key).toList();
        agencies.put(agency.id(), agency);
        put(agencyIdsByName, nameKey(agency.name()), agency.id());
        keys.forEach(key -> put(agencyIdsByCertificate, key, agency.id()));
    }

    private static void put(Map<String, Set<String>> index, String key, String id) {
        index.computeIfAbsent(key, k -> ConcurrentHashMap.newKeySet()).add(id);
    }

    /** The agency of an id. */
    public Optional<Agency> agency(String id) {
        return Optional.ofNullable(agencies.get(id));
    }

    /** All agencies, by id. */
    public List<Agency> agencies() {
        return agencies.values().stream()
                .sorted(Comparator.comparing(Agency::id))
                .toList();
    }

    /**
     * Gives an owner the proposed address, or with added letters the next one that is free where the regulation adds letters.
     * An address with letters never takes one that somebody holds; who comes later and would have it by name gets letters.
     */
    public Reservation reserve(Proposal proposal, Owner owner) {
        Optional<MailAddress> natural = proposal.naturalAddress();
        Optional<MailAddress> wanted = proposal.address();
        if (natural.isEmpty() || wanted.isEmpty()) {
            return new Reservation(Outcome.REFUSED, proposal, owner);
        }
        known(owner);
        if (take(wanted.get(), natural.get(), owner)) {
            return new Reservation(Outcome.RESERVED, proposal, owner);
        }
        Clash why = proposal.clash() == Clash.NONE ? clash(wanted.get(), owner) : proposal.clash();
        return proposal.lastStep() > 0
                ? withLetters(proposal, natural.get(), owner, why)
                : new Reservation(Outcome.REFUSED, proposal.taken(why), owner);
    }

    private Reservation withLetters(Proposal proposal, MailAddress natural, Owner owner, Clash why) {
        String key = natural.canonical();
        int step = Math.max(proposal.step() + 1, nextSteps.getOrDefault(key, 1));
        for (int last = Math.min(MOST_STEPS, proposal.lastStep()); step <= last; step++) {
            Proposal next = proposal.atStep(step, why);
            Optional<MailAddress> address = next.address();
            if (address.isPresent() && take(address.get(), natural, owner)) {
                nextSteps.merge(key, step + 1, Math::max);
                return new Reservation(Outcome.RESERVED, next, owner);
            }
            if (address.isEmpty() && isTooLong(natural, step)) {
                break;
            }
        }
        return new Reservation(Outcome.REFUSED, proposal.taken(why), owner);
    }

    /** No address comes any more once the local part is full: RFC 5321 gives it 64 octets. */
    private static boolean isTooLong(MailAddress natural, int step) {
        int letters = 1 + (int) (Math.log(step) / Math.log(26));
        return natural.localPart().length() + letters > 64 || natural.toString().length() + letters > 254;
    }

    private boolean take(MailAddress address, MailAddress natural, Owner owner) {
        String agencyId = owner.agency().map(Agency::id).orElse(null);
        Entry entry =
                new Entry(address, owner.role(), agencyId, owner.name(), natural.equals(address) ? address : natural);
        return entries.putIfAbsent(address.canonical(), entry) == null;
    }

    private Clash clash(MailAddress wanted, Owner owner) {
        Entry holder = entries.get(wanted.canonical());
        if (holder == null) {
            return Clash.SAME_LETTERS;
        }
        if (holder.isSuffixed()) {
            return Clash.HELD_BY_SUFFIXED;
        }
        return nameKey(holder.name()).equals(nameKey(owner.name())) ? Clash.SAME_NAME : Clash.SAME_LETTERS;
    }

    private void known(Owner owner) {
        owner.agency().filter(agency -> !agencies.containsKey(agency.id())).ifPresent(this::register);
    }

    /**
     * Enters an address that somebody is known to use, such as an agency's mailbox at a free provider or a citizen's.
     *
     * @return whether it is entered; false if somebody holds it already
     */
    public boolean add(MailAddress address, Owner owner) {
        known(owner);
        return take(address, address, owner);
    }

    /** How many addresses are held. */
    public int size() {
        return entries.size();
    }

    /** Everybody who holds an address, by address. */
    public List<Correspondent> correspondents() {
        return entries.values().stream()
                .map(this::correspondent)
                .sorted(Comparator.comparing(Correspondent::address))
                .toList();
    }

    private Correspondent correspondent(Entry entry) {
        String id = entry.agencyId();
        return new Correspondent(entry.address(), entry.role(), id == null ? null : agencies.get(id), entry.name());
    }

    @Override
    public Optional<Correspondent> find(MailAddress address) {
        return Optional.ofNullable(entries.get(address.canonical())).map(this::correspondent);
    }

    @Override
    public List<Agency> agenciesNamed(String name) {
        String key = nameKey(name);
        return agencies(agencyIdsByName.getOrDefault(key, Set.of())).stream()
                .filter(agency -> nameKey(agency.name()).equals(key))
                .toList();
    }

    @Override
    public List<Agency> agenciesBoundTo(X509Certificate certificate, LocalDate day) {
        Map<String, Agency> bound = new java.util.TreeMap<>();
        for (String key : Certificates.keys(certificate)) {
            for (Agency agency : agencies(agencyIdsByCertificate.getOrDefault(key, Set.of()))) {
                if (agency.certificates().stream().anyMatch(binding -> binds(binding, key, day))) {
                    bound.put(agency.id(), agency);
                }
            }
        }
        return List.copyOf(bound.values());
    }

    private static boolean binds(CertificateBinding binding, String key, LocalDate day) {
        return binding.holdsOn(day) && Certificates.key(binding).equals(key);
    }

    private List<Agency> agencies(Set<String> ids) {
        List<Agency> found = new ArrayList<>();
        for (String id : ids.stream().sorted().toList()) {
            agency(id).ifPresent(found::add);
        }
        return found;
    }

    private static String nameKey(String name) {
        String nfc = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(nfc).replaceAll(" ").strip();
    }
}
