package vn.govmail.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The regulations under which something is judged, one or several. All findings of all of them are kept; the strictest
 * decides. Immutable and thread-safe.
 */
public final class RuleSet {
    /** Mailbox names of common services, RFC 2142 clauses 3 to 5. */
    private static final Set<String> SERVICES = Set.of(
            "abuse",
            "ftp",
            "hostmaster",
            "info",
            "marketing",
            "news",
            "noc",
            "postmaster",
            "sales",
            "security",
            "support",
            "usenet",
            "uucp",
            "webmaster",
            "www");

    private final List<Regulation> regulations;

    private RuleSet(List<Regulation> regulations) {
        this.regulations = List.copyOf(regulations);
    }

    /**
     * A rule set of some regulations.
     *
     * @throws IllegalArgumentException if there is none, or one of them is named twice
     */
    public static RuleSet of(List<Regulation> regulations) {
        if (regulations.isEmpty()) {
            throw new IllegalArgumentException("a rule set needs at least one regulation");
        }
        Set<String> ids = new HashSet<>();
        for (Regulation regulation : regulations) {
            if (!ids.add(regulation.id())) {
                throw new IllegalArgumentException("regulation '" + regulation.id() + "' is named twice");
            }
        }
        return new RuleSet(regulations);
    }

    /** This rule set and another one together. */
    public RuleSet and(RuleSet other) {
        List<Regulation> all = new ArrayList<>(regulations);
        all.addAll(other.regulations);
        return of(all);
    }

    /**
     * The rules for a message from a place under one rule set to a place under another: the sender's regulations say what
     * those who send have to do and what must not be sent, the receiver's what is accepted and what a document is worth. A
     * regulation that stands in both, as a national one does, applies whole.
     *
     * @param sender under which the sender's place is
     * @param receiver under which the place is where the message is judged
     * @return the regulations of both, the receiver's first
     */
    public static RuleSet between(RuleSet sender, RuleSet receiver) {
        List<Regulation> all = new ArrayList<>();
        for (Regulation regulation : receiver.regulations) {
            all.add(
                    sender.regulations.contains(regulation)
                            ? regulation
                            : regulation.keeping(Rule::isOfAcceptance, true));
        }
        for (Regulation regulation : sender.regulations) {
            if (!receiver.regulations.contains(regulation)) {
                all.add(regulation.keeping(rule -> !rule.isOfAcceptance() || rule.forbidsSending(), false));
            }
        }
        return of(all);
    }

    /** The regulations in the order in which they were named. */
    public List<Regulation> regulations() {
        return regulations;
    }

    /** The ids of the regulations, each with the version of its file, for example {@code dak-nong-2012@1}. */
    public List<String> versions() {
        return regulations.stream().map(r -> r.id() + "@" + r.version()).toList();
    }

    /** The mail domains whose systems the regulations govern. */
    public List<String> domains() {
        return all(Regulation::domains);
    }

    /** Local parts that no person gets, in lower case: those that the regulations name, and those of RFC 2142. */
    public Set<String> reservedNames() {
        Set<String> names = new HashSet<>(SERVICES);
        regulations.forEach(r -> names.addAll(r.reservedNames()));
        return Set.copyOf(names);
    }

    /** All provisions. */
    public List<Provision> provisions() {
        return all(Regulation::provisions);
    }

    /** How addresses are made, in the order of the files. */
    public List<AddressFormat> addressFormats() {
        return all(Regulation::addressFormats);
    }

    /** Short names that are laid down for single units. */
    public List<DeclaredAbbreviation> abbreviations() {
        return all(Regulation::abbreviations);
    }

    /** Addresses that are laid down for single units or persons. */
    public List<FixedAddress> fixedAddresses() {
        return all(Regulation::fixedAddresses);
    }

    /** What is laid down for mailboxes, in the order of the files. */
    public List<MailboxTerm> mailboxTerms() {
        return all(Regulation::mailboxTerms);
    }

    /** Of which types of documents provisions say how they go by mail, in the order of the files. */
    public List<ListedDocuments> listedDocuments() {
        return all(Regulation::listedDocuments);
    }

    /** What provisions state of one kind besides rules, in the order of the files. */
    public <S extends Statement> List<S> statements(Class<S> kind) {
        return all(regulation -> regulation.statements(kind));
    }

    /** The provisions that a part of gov-mail serves, in the order of the files. */
    public List<Provision> servedBy(Capability capability) {
        return statements(Statement.Service.class).stream()
                .filter(service -> service.capability() == capability)
                .map(Statement.Service::provision)
                .toList();
    }

    /** The marks of secrecy that rules look for, each once, in the order of the files. */
    public List<String> secrecyMarks() {
        return regulations.stream().flatMap(RuleSet::secrecyMarks).distinct().toList();
    }

    private static Stream<String> secrecyMarks(Regulation regulation) {
        return regulation.rules().stream()
                .flatMap(rule -> Stream.of(rule.condition(), rule.requirement()))
                .flatMap(Expression::checks)
                .filter(check -> check.mechanism().equals(Mechanisms.SECRECY_MARK))
                .flatMap(check -> regulation.lists().getOrDefault(check.parameter("marks"), List.of()).stream());
    }

    private <T> List<T> all(Function<Regulation, List<T>> part) {
        return regulations.stream().flatMap(r -> part.apply(r).stream()).toList();
    }

    @Override
    public String toString() {
        return "RuleSet" + versions();
    }
}
