package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;

/**
 * An address as a regulation's format makes it, how the name was read for it, and the clause. Whether it is still free only a
 * directory can tell, which goes on with {@link #atStep} where it is not. Immutable.
 *
 * <p>Steps: step 0 is the usual address; then come the alternatives of the format in their order, then the usual address
 * with letters or numbers, as {@link vn.govmail.rule.DuplicatePolicy} says.
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
    private final Settlement settlement;
    private final @Nullable PersonName name;

    Proposal(MailboxKind kind, Settlement settlement, @Nullable PersonName name) {
        this.kind = kind;
        this.settlement = settlement;
        this.name = name;
    }

    /** For which kind of mailbox. */
    public MailboxKind kind() {
        return kind;
    }

    /** The address; empty where the findings say that there is none. */
    public Optional<MailAddress> address() {
        return settlement.hasAddress() ? MailAddress.tryParse(settlement.text()) : Optional.empty();
    }

    /** The address in the spelling by which addresses are compared, all in lower case; the empty text where there is none. */
    public String canonicalAddress() {
        return settlement.hasAddress() ? settlement.text() : "";
    }

    /** The address that the format makes as the usual one, whether it can be had or not. */
    public Optional<MailAddress> naturalAddress() {
        return MailAddress.tryParse(settlement.naturalText());
    }

    /** {@link #naturalAddress()} in the spelling by which addresses are compared; the empty text where there is none. */
    public String canonicalNaturalAddress() {
        return settlement.canonicalNatural();
    }

    String naturalText() {
        return settlement.naturalText();
    }

    boolean isTooLong() {
        return settlement.isTooLong();
    }

    /** The person's or unit's own part of the address, with what was added: {@code "khaintm"}. Empty where there is no format. */
    public String mailbox() {
        return settlement.mailbox();
    }

    /**
     * What has to be unique beside the address, where the regulation wants the mailbox's own part unique in the whole domain:
     * that part with the domain, {@code "khaintm@daknong.gov.vn"}. Empty where the address alone decides.
     */
    public Optional<String> mailboxClaim() {
        return Optional.ofNullable(settlement.claim());
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

    /** What other readings of the name would give, without anything added; those that give the same are left out. */
    public List<Alternative> alternatives() {
        if (name == null) {
            return List.of();
        }
        List<Alternative> alternatives = new ArrayList<>();
        String natural = settlement.naturalMailbox(name, null);
        for (NameReading reading : name.alternatives()) {
            String mailbox = settlement.naturalMailbox(name, reading);
            boolean seen = alternatives.stream().anyMatch(a -> a.mailbox().equals(mailbox));
            if (!mailbox.isEmpty() && !mailbox.equals(natural) && !seen) {
                alternatives.add(new Alternative(reading, mailbox));
            }
        }
        return List.copyOf(alternatives);
    }

    /** The provision that lays the format or the single address down. */
    public Optional<Provision> provision() {
        return Optional.ofNullable(settlement.provision());
    }

    /** How that provision is cited; empty where there is none. */
    public String citation(Language language) {
        return provision().map(p -> p.citation(language)).orElse("");
    }

    /** The format that was followed; empty where none fits or where the address is laid down by itself. */
    public Optional<AddressFormat> format() {
        return Optional.ofNullable(settlement.format());
    }

    /** Why letters were added, or why the address cannot be had. */
    public Clash clash() {
        return settlement.clash();
    }

    /** How many steps past the usual address were taken: 0 for none. */
    public int step() {
        return settlement.step();
    }

    /** The last step that there is: 0 where the regulation leaves a taken address to a person. */
    public int lastStep() {
        return settlement.lastStep();
    }

    /** What was added to the usual address: {@code "a"}, {@code "2"}; empty for none. */
    public String addition() {
        return settlement.addition();
    }

    /** All that was found. */
    public List<NamingFinding> findings() {
        return settlement.findings(name);
    }

    /**
     * The address of a later step, for a directory in which those before are taken. Its address is empty where this step makes
     * a reserved name, too long an address, or needs a part that nobody supplied.
     *
     * @param step 1 to {@link #lastStep()}
     * @param why what stands in the way of the usual address
     * @throws IllegalArgumentException if there is no such step
     */
    public Proposal atStep(int step, Clash why) {
        if (step < 1 || step > lastStep()) {
            throw new IllegalArgumentException("there is no step " + step + " of " + lastStep());
        }
        return new Proposal(kind, settlement.atStep(name, step, why), name);
    }

    /** The proposal of an address that is taken and for which the regulation has no further step. */
    public Proposal taken(Clash why) {
        return new Proposal(kind, settlement.taken(why), name);
    }

    @Override
    public String toString() {
        String address = canonicalAddress();
        return kind + " " + (address.isEmpty() ? "(no address)" : address);
    }
}
