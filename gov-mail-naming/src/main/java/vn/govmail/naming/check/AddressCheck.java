package vn.govmail.naming.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressBook;
import vn.govmail.address.AddressSyntax;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.ProviderClassification;
import vn.govmail.address.ProviderKind;
import vn.govmail.address.Providers;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.DeclaredAbbreviation;
import vn.govmail.rule.FixedAddress;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.Validity;

/**
 * Checks addresses by the formats of a rule set: whether a text is an address, whether it is official, which kinds of mailboxes it
 * can be, and what was perhaps meant. A shape often fits several kinds ({@code a.b@} is a person, a division or a commune); where
 * an address book is given, it decides. Immutable and thread-safe; fails for no text, and takes time in proportion to its length.
 *
 * @see "khoản 1 Điều 5, 12/2012/QĐ-UBND"
 */
public final class AddressCheck {
    private static final int MOST_PATTERNS = 64;

    private final List<String> domains;
    private final ShapePattern[] patterns;
    private final Map<String, FixedAddress> fixed;
    private final Set<String> reserved;

    /** For each first letter of reserved names the set of their lengths: what is in none of them needs no look-up. */
    private final int[] reservedLengths = new int[26];

    private final Providers providers;
    private final KnownUnits units;
    private final @Nullable AddressBook book;

    private AddressCheck(
            List<String> domains,
            List<ShapePattern> patterns,
            Map<String, FixedAddress> fixed,
            Set<String> reserved,
            Providers providers,
            KnownUnits units,
            @Nullable AddressBook book) {
        this.domains = domains;
        this.patterns = patterns.toArray(ShapePattern[]::new);
        this.fixed = fixed;
        this.reserved = reserved;
        for (String name : reserved) {
            reservedLengths[letter(name.charAt(0))] |= length(name.length());
        }
        this.providers = providers;
        this.units = units;
        this.book = book;
    }

    /** The check by a rule set, whenever its formats are in force. */
    public static AddressCheck under(RuleSet rules) {
        return under(rules, Providers.shipped().under(rules), validity -> true);
    }

    /**
     * The check by a rule set on a day. Formats of earlier days count too: mailboxes that were made by them live on.
     *
     * @param day the day in Việt Nam on which is asked
     */
    public static AddressCheck under(RuleSet rules, LocalDate day) {
        return under(
                rules,
                Providers.shipped().under(rules, day),
                validity -> !validity.from().isAfter(day));
    }

    private static AddressCheck under(RuleSet rules, Providers providers, Predicate<Validity> counts) {
        List<ShapePattern> patterns = new ArrayList<>();
        for (AddressFormat format : rules.addressFormats()) {
            if (counts.test(format.provision().validity())) {
                format.templates().forEach(template -> patterns.add(ShapePattern.of(format, template)));
            }
        }
        KnownUnits units = KnownUnits.shipped(rules.domains());
        for (DeclaredAbbreviation declared : rules.abbreviations()) {
            units = units.and(declared.part(), List.of(declared.value()));
        }
        Map<String, FixedAddress> fixed = new HashMap<>();
        for (FixedAddress address : rules.fixedAddresses()) {
            if (counts.test(address.provision().validity())) {
                fixed.put(address.address(), address);
            }
        }
        return new AddressCheck(
                List.copyOf(rules.domains()),
                patterns.subList(0, Math.min(patterns.size(), MOST_PATTERNS)),
                Map.copyOf(fixed),
                rules.reservedNames(),
                providers,
                units,
                null);
    }

    /** The same with a directory, which decides who is who in the regulation's domain. */
    public AddressCheck decidedBy(AddressBook directory) {
        return new AddressCheck(domains, List.of(patterns), fixed, reserved, providers, units, directory);
    }

    /**
     * The same with the mailboxes of units, such as {@code stttt@} and {@code cchc.stttt@}: their words help to tell what other
     * addresses are, and to mend slips. They prove nothing.
     */
    public AddressCheck knowingUnits(Collection<MailAddress> mailboxes) {
        List<String> agencies = new ArrayList<>();
        List<String> divisions = new ArrayList<>();
        for (MailAddress mailbox : mailboxes) {
            String local = mailbox.localPart().toLowerCase(Locale.ROOT);
            int dot = local.indexOf('.');
            if (domains.contains(mailbox.domain())) {
                (dot < 0 ? agencies : divisions).add(dot < 0 ? local : local.substring(0, dot));
            }
        }
        agencies.removeIf(word -> units.knows(AddressPart.DISTRICT, word));
        divisions.removeIf(word -> units.knows(AddressPart.COMMUNE, word));
        KnownUnits more = units.and(AddressPart.AGENCY, agencies).and(AddressPart.DEPARTMENT, divisions);
        return new AddressCheck(domains, List.of(patterns), fixed, reserved, providers, more, book);
    }

    /** Checks a text. */
    public AddressReport check(String text) {
        AddressSyntax syntax = AddressSyntax.of(text);
        if (!syntax.isValid()) {
            return new AddressReport(this, text, syntax);
        }
        int at = text.lastIndexOf('@');
        LocalScan scan = new LocalScan(text, at);
        boolean own = isOwn(text, at + 1);
        if (!own) {
            ProviderClassification provider = providers.classify(text.substring(at + 1));
            return new AddressReport(this, text, syntax, scan, provider, correspondent(text));
        }
        boolean keptAside = isReserved(scan);
        long matched = 0;
        for (int i = 0; i < patterns.length; i++) {
            boolean fits = patterns[i].matches(scan)
                    && (!keptAside || patterns[i].kind() == MailboxKind.BROADCAST)
                    && patterns[i].hasDomain(text, at + 1);
            matched |= fits ? 1L << i : 0;
        }
        FixedAddress exception = fixed.isEmpty() ? null : fixed.get(text.toLowerCase(Locale.ROOT));
        return new AddressReport(this, text, syntax, scan, matched, keptAside, exception, correspondent(text));
    }

    private @Nullable Correspondent correspondent(String text) {
        if (book == null) {
            return null;
        }
        Optional<Correspondent> found = MailAddress.tryParse(text).flatMap(book::find);
        return found.orElse(null);
    }

    /** Whether a domain is one of the regulation's, or one that a format makes. */
    private boolean isOwn(String text, int start) {
        for (String domain : domains) {
            if (ShapePattern.isDomain(text, start, domain)) {
                return true;
            }
        }
        for (ShapePattern pattern : patterns) {
            if (pattern.hasDomain(text, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the local part or its first label is kept for a role or for everybody. */
    private boolean isReserved(LocalScan scan) {
        return isReserved(scan.text(), scan.isWhole() ? scan.endOf(0) : scan.end())
                || isReserved(scan.text(), scan.end());
    }

    private boolean isReserved(String text, int end) {
        boolean possible = end > 0 && (reservedLengths[letter(text.charAt(0))] & length(end)) != 0;
        return possible && reserved.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }

    private static int letter(char c) {
        return ((c | 0x20) & 0x7F) % 26;
    }

    private static int length(int length) {
        return 1 << Math.min(length, Integer.SIZE - 1);
    }

    /** The formats whose bits are set. */
    List<ShapePattern> patterns(long matched) {
        List<ShapePattern> found = new ArrayList<>();
        for (int i = 0; i < patterns.length; i++) {
            if ((matched & (1L << i)) != 0) {
                found.add(patterns[i]);
            }
        }
        return found;
    }

    boolean hasPatterns() {
        return patterns.length > 0;
    }

    ShapePattern[] patterns() {
        return patterns;
    }

    List<String> domains() {
        return domains;
    }

    KnownUnits units() {
        return units;
    }

    Optional<AddressBook> book() {
        return Optional.ofNullable(book);
    }

    /** Whether a domain counts as the State's. */
    static boolean isOfficial(ProviderClassification provider) {
        return provider.kind() == ProviderKind.OWN || provider.kind() == ProviderKind.STATE;
    }
}
