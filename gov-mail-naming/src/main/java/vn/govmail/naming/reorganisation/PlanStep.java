package vn.govmail.naming.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Observation;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.directory.BroadcastSender;
import vn.govmail.naming.directory.Mailbox;

/**
 * What is to become of one mailbox.
 *
 * @param mailbox the mailbox as it is
 * @param action what is to be done
 * @param agency the id of the agency to which it will belong
 * @param addressOrNull the address to which its mail will go; null where a person has to decide
 * @param proposalOrNull how that address is made; null where it is another mailbox's or there is none
 * @param aliasUntilOrNull the first day on which the earlier address no longer receives; null while none is set
 * @param senders who may write to it where it is a broadcast mailbox, and will go on doing so; otherwise empty
 * @param findings what was found: clashes and what settles them, doubts, keepers, quotas
 */
public record PlanStep(
        Mailbox mailbox,
        Action action,
        String agency,
        @Nullable MailAddress addressOrNull,
        @Nullable Proposal proposalOrNull,
        @Nullable LocalDate aliasUntilOrNull,
        List<BroadcastSender> senders,
        List<Observation> findings) {

    /** What is done to a mailbox. */
    public enum Action {
        /** It stays under its address, in its new agency. */
        KEEP,
        /** It gets a new address; the earlier one becomes an alias. */
        MOVE,
        /** It ends, and another mailbox takes its mail over; its address becomes an alias of that one. */
        REPLACE,
        /** It was done before: the address is an alias already. */
        DONE,
        /** Nothing is done until a person has decided. */
        DECIDE
    }

    public PlanStep {
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(action, "action");
        senders = List.copyOf(senders);
        findings = List.copyOf(findings);
    }

    /** The address to which its mail will go; empty where a person has to decide. */
    public Optional<MailAddress> address() {
        return Optional.ofNullable(addressOrNull);
    }

    /** The first day on which the earlier address no longer receives; empty while none is set. */
    public Optional<LocalDate> aliasUntil() {
        return Optional.ofNullable(aliasUntilOrNull);
    }
}
