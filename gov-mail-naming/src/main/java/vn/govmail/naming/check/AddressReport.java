package vn.govmail.naming.check;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.AddressSyntax;
import vn.govmail.address.Correspondent;
import vn.govmail.address.MailAddress;
import vn.govmail.address.ProviderClassification;
import vn.govmail.address.ProviderKind;
import vn.govmail.rule.FixedAddress;
import vn.govmail.rule.MailboxKind;

/**
 * What an address is. What is asked for often is known at once; findings, shapes and suggestions are worked out when they are
 * asked for, and come out the same each time. Immutable and thread-safe, as far as the address book is.
 */
public final class AddressReport {
    private final AddressCheck check;
    private final String text;
    private final AddressSyntax syntax;
    private final @Nullable LocalScan scan;
    private final @Nullable ProviderClassification provider;
    private final @Nullable Correspondent correspondent;
    private final long matched;
    private final boolean reserved;
    private final @Nullable FixedAddress fixed;
    private final boolean valid;

    /** A text that is no address. */
    AddressReport(AddressCheck check, String text, AddressSyntax syntax) {
        this.check = check;
        this.text = text;
        this.syntax = syntax;
        this.scan = null;
        this.provider = null;
        this.correspondent = null;
        this.matched = 0;
        this.reserved = false;
        this.fixed = null;
        this.valid = false;
    }

    /** An address outside of the regulation's domains. */
    AddressReport(
            AddressCheck check,
            String text,
            AddressSyntax syntax,
            LocalScan scan,
            ProviderClassification provider,
            @Nullable Correspondent correspondent) {
        this.check = check;
        this.text = text;
        this.syntax = syntax;
        this.scan = scan;
        this.provider = provider;
        this.correspondent = correspondent;
        this.matched = 0;
        this.reserved = false;
        this.fixed = null;
        this.valid = provider.kind() != ProviderKind.LOOKALIKE;
    }

    /** An address in one of the regulation's domains. */
    AddressReport(
            AddressCheck check,
            String text,
            AddressSyntax syntax,
            LocalScan scan,
            long matched,
            boolean reserved,
            @Nullable FixedAddress fixed,
            @Nullable Correspondent correspondent) {
        this.check = check;
        this.text = text;
        this.syntax = syntax;
        this.scan = scan;
        this.provider = null;
        this.correspondent = correspondent;
        this.matched = matched;
        this.reserved = reserved;
        this.fixed = fixed;
        boolean role = reserved && scan.labels() == 1;
        boolean shaped = matched != 0 || fixed != null || role || !check.hasPatterns();
        this.valid = correspondent != null || (shaped && (check.book().isEmpty() || role));
    }

    /** The text that was checked. */
    public String text() {
        return text;
    }

    /** How it is written. */
    public AddressSyntax syntax() {
        return syntax;
    }

    /**
     * Whether it can be used under the regulation: written as an address, and none of the findings is an error. Whether somebody
     * reads it, only the directory tells, and only if one was given.
     */
    public boolean valid() {
        return valid;
    }

    /** Whether its domain is the regulation's or another one of the State. */
    public boolean official() {
        return scan != null && (provider == null || AddressCheck.isOfficial(provider));
    }

    /** Whether it is in one of the regulation's own domains, not below. */
    public boolean own() {
        return scan != null && provider == null;
    }

    /** The kind of mailbox: what the directory says, or the only kind or by far the likeliest one that the shape allows; empty where that is open. */
    public Optional<MailboxKind> kind() {
        return scan == null ? Optional.empty() : KindDecision.of(this, scan);
    }

    /** All kinds of mailboxes that the regulation's formats give such an address. */
    public Set<MailboxKind> kinds() {
        Set<MailboxKind> kinds = EnumSet.noneOf(MailboxKind.class);
        if (fixed != null) {
            kinds.add(fixed.kind());
            return Collections.unmodifiableSet(kinds);
        }
        check.patterns(matched).forEach(pattern -> kinds.add(pattern.kind()));
        return Collections.unmodifiableSet(kinds);
    }

    /** The formats that make such addresses, with what stands in the place of each unit. */
    public List<AddressShape> shapes() {
        LocalScan local = scan;
        return local == null
                ? List.of()
                : check.patterns(matched).stream()
                        .map(pattern -> new AddressShape(
                                pattern.format(), local.label(pattern.ownLabel()), pattern.units(local)))
                        .toList();
    }

    /** Who holds it, if a directory was given and has it. */
    public Optional<Correspondent> correspondent() {
        return Optional.ofNullable(correspondent);
    }

    /** Whose mail system its domain is; empty for the regulation's own domains and for texts that are no address. */
    public Optional<ProviderClassification> provider() {
        return Optional.ofNullable(provider);
    }

    /** What was added because another person holds the address without it; empty where nothing was, or nobody can tell. */
    public Optional<AddressSuffix> suffix() {
        return scan == null ? Optional.empty() : AddressSuffix.of(this, scan);
    }

    /** What was more likely meant; empty where nothing close is known. */
    public Optional<MailAddress> suggestion() {
        return new Suggestions(check).of(this);
    }

    /** All that was found. */
    public List<AddressFinding> findings() {
        return new AddressFindings(this).all();
    }

    /** The exception by which the regulation lays this very address down. */
    Optional<FixedAddress> fixed() {
        return Optional.ofNullable(fixed);
    }

    AddressCheck check() {
        return check;
    }

    @Nullable
    LocalScan scan() {
        return scan;
    }

    boolean reserved() {
        return reserved;
    }

    List<ShapePattern> patterns() {
        return check.patterns(matched);
    }

    @Override
    public String toString() {
        return text + ": " + syntax.code() + (valid ? ", valid" : ", not valid") + (official() ? ", official" : "");
    }
}
