package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.Effect;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/**
 * An address as a regulation's format makes it, how the name was read for it, and the clause. Whether it is still free only a
 * directory can tell, which goes on with {@link #withLetters} where it is not. Immutable.
 */
public final class Proposal {
    /**
     * Another reading of the name, and what it would give.
     *
     * @param reading the reading
     * @param mailbox the person's part of the address
     */
    public record Alternative(NameReading reading, String mailbox) {}

    private final MailboxKind kind;
    private final @Nullable LocalPart localPart;
    private final @Nullable AddressFormat format;
    private final @Nullable PersonName name;
    private final int ordinal;
    private final Clash clash;
    private final List<NamingFinding> findings;

    Proposal(
            MailboxKind kind,
            @Nullable LocalPart localPart,
            @Nullable AddressFormat format,
            @Nullable PersonName name,
            int ordinal,
            Clash clash,
            List<NamingFinding> findings) {
        this.kind = kind;
        this.localPart = localPart;
        this.format = format;
        this.name = name;
        this.ordinal = ordinal;
        this.clash = clash;
        this.findings = List.copyOf(findings);
    }

    /** For which kind of mailbox. */
    public MailboxKind kind() {
        return kind;
    }

    /** The address; empty where the findings say that there is none. */
    public Optional<MailAddress> address() {
        return localPart == null ? Optional.empty() : localPart.address(ordinal);
    }

    /** The address that the format makes without added letters, whether it can be had or not. */
    public Optional<MailAddress> naturalAddress() {
        return localPart == null ? Optional.empty() : localPart.addressEvenIfReserved(0);
    }

    /** The person's or unit's own part of the address, with added letters: {@code "khaintm"}. Empty where there is no format. */
    public String mailbox() {
        return localPart == null ? "" : localPart.head(ordinal);
    }

    /** The name that the address was made from; empty for mailboxes of units. */
    public Optional<PersonName> name() {
        return Optional.ofNullable(name);
    }

    /** How the name was read; empty for mailboxes of units. */
    public Optional<NameReading> reading() {
        return name().map(PersonName::reading);
    }

    /** Whether the reading is beyond doubt. */
    public boolean certain() {
        return name == null || name.certain();
    }

    /** What other readings of the name would give, without added letters; those that give the same are left out. */
    public List<Alternative> alternatives() {
        if (name == null || localPart == null) {
            return List.of();
        }
        List<Alternative> alternatives = new ArrayList<>();
        String natural = localPart.head(0);
        for (NameReading reading : name.alternatives()) {
            String mailbox = localPart.headFor(reading, name);
            boolean seen = alternatives.stream().anyMatch(a -> a.mailbox().equals(mailbox));
            if (!mailbox.equals(natural) && !seen) {
                alternatives.add(new Alternative(reading, mailbox));
            }
        }
        return List.copyOf(alternatives);
    }

    /** The provision that lays the format down. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(format).map(AddressFormat::provision);
    }

    /** How that provision is cited; empty where there is none. */
    public String citation(Language language) {
        return provision().map(p -> p.citation(language)).orElse("");
    }

    /** Why letters were added, or why the address cannot be had. */
    public Clash clash() {
        return clash;
    }

    /** How many steps of a, b, … z, aa, … were taken: 0 for none, 1 for a. */
    public int ordinal() {
        return ordinal;
    }

    /** All that was found. */
    public List<NamingFinding> findings() {
        return findings;
    }

    /** Whether the regulation has letters added where the address is taken. */
    public boolean takesLetters() {
        return kind == MailboxKind.PERSON && format != null && format.duplicates() == DuplicatePolicy.LETTERS;
    }

    /**
     * The address with letters after the person's part, for a directory in which it is taken without them. Its address is
     * empty where these letters make a reserved name or too long an address.
     *
     * @param step 1 for a, 26 for z, 27 for aa
     * @param why what stands in the way of the address without them
     */
    public Proposal withLetters(int step, Clash why) {
        if (step < 1 || !takesLetters()) {
            throw new IllegalArgumentException("no letters can be added: step " + step);
        }
        String natural = naturalAddress().map(MailAddress::toString).orElse("");
        Map<String, String> arguments =
                Map.of("natural", natural, "letters", LocalPart.letters(step), "why", why.name());
        return with(
                step,
                why,
                new NamingFinding(
                        NamingCode.ADDRESS_COLLISION_SUFFIX,
                        Effect.INFO,
                        arguments,
                        provision().orElse(null)));
    }

    /** The proposal of an address that is taken and to which the regulation adds no letters. */
    public Proposal taken(Clash why) {
        Map<String, String> arguments =
                Map.of("natural", naturalAddress().map(MailAddress::toString).orElse(""), "why", why.name());
        return with(
                ordinal,
                why,
                new NamingFinding(
                        NamingCode.ADDRESS_TAKEN,
                        Effect.ERROR,
                        arguments,
                        provision().orElse(null)));
    }

    private Proposal with(int step, Clash why, NamingFinding finding) {
        List<NamingFinding> more = new ArrayList<>(findings);
        more.removeIf(f -> f.code() == NamingCode.ADDRESS_COLLISION_SUFFIX);
        more.add(finding);
        return new Proposal(kind, localPart, format, name, step, why, more);
    }

    @Override
    public String toString() {
        return kind + " " + address().map(MailAddress::toString).orElse("(no address)");
    }
}
