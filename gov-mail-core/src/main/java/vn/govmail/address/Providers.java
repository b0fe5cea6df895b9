package vn.govmail.address;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.ProviderList.Entry;
import vn.govmail.address.ProviderList.Kind;
import vn.govmail.rule.RuleSet;

/**
 * Tells whose mail system a domain belongs to, from the shipped list, the operator's lists and the name itself. Asks no
 * DNS: a school's domain that is hosted at a free provider stays the school's. Immutable and thread-safe.
 *
 * <p>In this order: what is no domain is INVALID; the operator's lists decide, the longest entry first, and denying before
 * allowing; then own domains; the State's; reserved names; registries' suffixes; the shipped list; names like those of
 * others. A domain that nothing speaks of is for a person to judge, unless its suffix is given to institutions only.
 *
 * <p>Where the sources of the shipped list disagree whether a provider is free or disposable, or where they speak against a
 * name that looks like an institution's, the answer is REVIEW. What decides all the same: the operator's lists, a
 * government's suffix, and for a disputed entry a school's.
 *
 * @see "khoản 4 Điều 9, 12/2012/QĐ-UBND; công văn 5598/VPCP: gov.vn, chinhphu.vn"
 */
public final class Providers {
    private static final int MOST_ANSWERS = 4_096;
    private static final Providers SHIPPED = new Providers(Set.of(), Set.of(), Set.of(), null, AddressBook.empty());

    private final Set<String> allowed;
    private final Set<String> denied;
    private final Set<String> own;
    private final @Nullable ProviderRules rules;
    private final AddressBook book;
    private final Lookalikes lookalikes;

    /** Answers that were given: a mail system meets the same few thousand domains again and again. Never grows beyond its limit. */
    private final Map<String, ProviderClassification> answered = new ConcurrentHashMap<>();

    private Providers(
            Set<String> allowed, Set<String> denied, Set<String> own, @Nullable ProviderRules rules, AddressBook book) {
        this.allowed = allowed;
        this.denied = denied;
        this.own = own;
        this.rules = rules;
        this.book = book;
        this.lookalikes = new Lookalikes(own);
    }

    /** The shipped list, without domains of the operator. */
    public static Providers shipped() {
        return SHIPPED;
    }

    /**
     * The same with further domains that the operator accepts, each with all that lies below it.
     *
     * @throws IllegalArgumentException if one is not a domain of at least two labels
     */
    public Providers allowing(Collection<String> domains) {
        return new Providers(plus(allowed, domains), denied, own, rules, book);
    }

    /**
     * The same with further domains that the operator refuses, each with all that lies below it.
     *
     * @throws IllegalArgumentException if one is not a domain of at least two labels
     */
    public Providers denying(Collection<String> domains) {
        return new Providers(allowed, plus(denied, domains), own, rules, book);
    }

    /**
     * The same with further domains that are the operator's own, each with all that lies below it.
     *
     * @throws IllegalArgumentException if one is not a domain of at least two labels
     */
    public Providers owning(Collection<String> ownDomains) {
        return new Providers(allowed, denied, plus(own, ownDomains), rules, book);
    }

    /**
     * The same under some regulations: their domains are the operator's own, and what they say of free, disposable and other
     * providers decides, with the clause. Where they say nothing of free mailboxes, a person decides; without this call, khoản 4
     * Điều 9 of 12/2012/QĐ-UBND is followed and not cited.
     *
     * @param day the day in Việt Nam on which the mail is judged
     */
    public Providers under(RuleSet regulations, LocalDate day) {
        return under(regulations, ProviderRules.of(regulations, validity -> validity.includes(day)));
    }

    /** The same under some regulations, whenever they are in force. */
    public Providers under(RuleSet regulations) {
        return under(regulations, ProviderRules.of(regulations, validity -> true));
    }

    private Providers under(RuleSet regulations, ProviderRules more) {
        return new Providers(allowed, denied, plus(own, regulations.domains()), more, book);
    }

    /** The same with a directory, by which a display name is seen to be that of another agency than the mailbox's. */
    public Providers knowing(AddressBook addressBook) {
        return new Providers(allowed, denied, own, rules, addressBook);
    }

    private static Set<String> plus(Set<String> set, Collection<String> domains) {
        Set<String> more = new TreeSet<>(set);
        for (String domain : domains) {
            more.add(DomainName.of(domain)
                    .orElseThrow(() -> new IllegalArgumentException("not a domain: " + domain))
                    .ascii());
        }
        return Set.copyOf(more);
    }

    /** Version of the shipped list. */
    public String listVersion() {
        return ProviderList.VERSION;
    }

    /** Whose system an address is in. */
    public ProviderClassification classify(MailAddress address) {
        return classify(address.domain());
    }

    /** Whose system a mailbox is in; its domain may be anything. */
    public ProviderClassification classify(Mailbox mailbox) {
        return classify(mailbox.domain());
    }

    /** Whose system a domain is; any text is taken, in any case, with or without a final dot. */
    public ProviderClassification classify(String domain) {
        ProviderClassification before = answered.get(domain);
        if (before != null) {
            return before;
        }
        ProviderClassification answer = classified(domain);
        if (domain.length() <= DomainSyntax.LONGEST && answered.size() < MOST_ANSWERS) {
            answered.put(domain, answer);
        }
        return answer;
    }

    private ProviderClassification classified(String domain) {
        if (domain.startsWith("[")) {
            return answer(domain, ProviderKind.INVALID, ProviderVerdict.REVIEW, ProviderCode.DOMAIN_IP_LITERAL, null);
        }
        Optional<DomainName> name = DomainName.of(domain);
        return name.isPresent()
                ? ruled(judge(name.get()))
                : answer(domain, ProviderKind.INVALID, ProviderVerdict.REVIEW, ProviderCode.DOMAIN_INVALID, null);
    }

    /** Whose system a message comes from by all its sender fields; the gravest decides. */
    public SenderClassification classify(SenderFields fields) {
        return new SenderJudgement(this, fields).result();
    }

    AddressBook book() {
        return book;
    }

    Set<String> own() {
        return own;
    }

    private ProviderClassification ruled(ProviderClassification plain) {
        boolean decidedOtherwise = plain.code() == ProviderCode.PROVIDER_ALLOWED
                || plain.code() == ProviderCode.PROVIDER_DENIED
                || plain.code() == ProviderCode.PROVIDER_DISPUTED;
        if (rules == null || decidedOtherwise) {
            return plain;
        }
        ProviderRules.Ruling ruling = rules.ruling(plain.kind());
        boolean free = plain.kind() == ProviderKind.FREE;
        if (ruling == null) {
            return free ? plain.ruled(ProviderVerdict.REVIEW, null) : plain;
        }
        boolean decides = free || ruling.verdict().compareTo(plain.verdict()) >= 0;
        return decides ? plain.ruled(ruling.verdict(), ruling.provision()) : plain;
    }

    private ProviderClassification judge(DomainName name) {
        String deny = longest(denied, name.ascii());
        String allow = longest(allowed, name.ascii());
        ProviderClassification plain = byName(name);
        if (deny != null && (allow == null || deny.length() >= allow.length())) {
            return answer(name.unicode(), plain.kind(), ProviderVerdict.REJECT, ProviderCode.PROVIDER_DENIED, deny);
        }
        if (allow != null) {
            return answer(name.unicode(), plain.kind(), ProviderVerdict.ACCEPT, ProviderCode.PROVIDER_ALLOWED, allow);
        }
        return plain;
    }

    private ProviderClassification byName(DomainName name) {
        String domain = name.ascii();
        String mine = longest(own, domain);
        if (mine != null) {
            return answer(name.unicode(), ProviderKind.OWN, ProviderVerdict.ACCEPT, ProviderCode.OWN_DOMAIN, mine);
        }
        if (DomainSuffixes.isVietnameseState(domain)) {
            return state(name);
        }
        if (DomainSuffixes.isReserved(domain)) {
            return answer(domain, ProviderKind.INVALID, ProviderVerdict.REJECT, ProviderCode.DOMAIN_RESERVED, null);
        }
        if (DomainSuffixes.isPublic(domain)) {
            return answer(domain, ProviderKind.OTHER, ProviderVerdict.REVIEW, ProviderCode.DOMAIN_PUBLIC_SUFFIX, null);
        }
        Entry entry = ProviderList.shipped().find(domain);
        if (entry != null && (entry.kind() == Kind.FREE || entry.kind() == Kind.ISP) && !entry.institutionLike()) {
            return listed(name, entry);
        }
        Optional<String> original = lookalikes.original(name, entry != null);
        if (original.isPresent()) {
            return lookalike(name, original.get());
        }
        return entry == null ? unlisted(name) : listed(name, entry);
    }

    /**
     * Nobody gets letters beyond ASCII below gov.vn: such a name is there to deceive. One slip away from an own domain it is a
     * slip or a forgery, unless another body is known to bear it.
     */
    private ProviderClassification state(DomainName name) {
        if (!name.isAscii()) {
            return lookalike(name, lookalikes.original(name, false).orElse("gov.vn"));
        }
        Optional<String> meant = lookalikes.slipOfOwn(name.ascii());
        return meant.isPresent()
                ? lookalike(name, meant.get())
                : answer(name.unicode(), ProviderKind.STATE, ProviderVerdict.ACCEPT, ProviderCode.STATE_DOMAIN, null);
    }

    private static ProviderClassification lookalike(DomainName name, String original) {
        return answer(
                name.unicode(),
                ProviderKind.LOOKALIKE,
                ProviderVerdict.REVIEW,
                ProviderCode.DOMAIN_LOOKALIKE,
                original);
    }

    private static ProviderClassification unlisted(DomainName name) {
        return DomainSuffixes.isInstitution(name.ascii()) && name.isAscii()
                ? answer(
                        name.unicode(),
                        ProviderKind.OTHER,
                        ProviderVerdict.ACCEPT,
                        ProviderCode.INSTITUTION_DOMAIN,
                        null)
                : answer(
                        name.unicode(),
                        ProviderKind.OTHER,
                        ProviderVerdict.REVIEW,
                        ProviderCode.PROVIDER_UNKNOWN,
                        null);
    }

    private static ProviderClassification listed(DomainName name, Entry entry) {
        String domain = name.unicode();
        boolean decidedBySuffix = DomainSuffixes.isGovernment(name.ascii())
                || (entry.kind() == Kind.CONFLICT && DomainSuffixes.isInstitution(name.ascii()));
        if (decidedBySuffix) {
            return byList(domain, ProviderKind.OTHER, ProviderVerdict.ACCEPT, ProviderCode.INSTITUTION_DOMAIN, entry);
        }
        if (entry.institutionLike() || DomainSuffixes.isInstitution(name.ascii())) {
            return byList(domain, ProviderKind.OTHER, ProviderVerdict.REVIEW, ProviderCode.PROVIDER_DISPUTED, entry);
        }
        return switch (entry.kind()) {
            case FREE -> byList(domain, ProviderKind.FREE, ProviderVerdict.REJECT, ProviderCode.PROVIDER_FREE, entry);
            case DISPOSABLE ->
                byList(
                        domain,
                        ProviderKind.DISPOSABLE,
                        ProviderVerdict.REJECT,
                        ProviderCode.PROVIDER_DISPOSABLE,
                        entry);
            case ISP -> byList(domain, ProviderKind.ISP, ProviderVerdict.REVIEW, ProviderCode.PROVIDER_ISP, entry);
            case CONFLICT ->
                byList(domain, ProviderKind.FREE, ProviderVerdict.REVIEW, ProviderCode.PROVIDER_DISPUTED, entry);
        };
    }

    private static ProviderClassification byList(
            String domain, ProviderKind kind, ProviderVerdict verdict, ProviderCode code, Entry entry) {
        return new ProviderClassification(
                domain, kind, verdict, code, entry.domain(), entry.sources(), ProviderList.VERSION, null);
    }

    private static ProviderClassification answer(
            String domain, ProviderKind kind, ProviderVerdict verdict, ProviderCode code, @Nullable String matched) {
        return new ProviderClassification(domain, kind, verdict, code, matched, List.of(), ProviderList.VERSION, null);
    }

    private static @Nullable String longest(Set<String> entries, String domain) {
        if (entries.isEmpty()) {
            return null;
        }
        for (int start = 0; start >= 0; start = domain.indexOf('.', start) + 1) {
            String parent = domain.substring(start);
            if (entries.contains(parent)) {
                return parent;
            }
            if (parent.indexOf('.') < 0) {
                return null;
            }
        }
        return null;
    }
}
