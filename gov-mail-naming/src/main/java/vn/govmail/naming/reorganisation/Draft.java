package vn.govmail.naming.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Observation;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.directory.BroadcastSender;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.reorganisation.PlanStep.Action;
import vn.govmail.rule.MailboxKind;

/** A step while it is put together. Not thread-safe. */
final class Draft {
    final Mailbox mailbox;
    final Destination destination;
    final List<Observation> findings = new ArrayList<>();

    /** Who may write to a broadcast mailbox. */
    List<BroadcastSender> senders = List.of();

    /** Whether a person has to decide; the natural address is protected all the same. */
    boolean open;

    /** The address as the format makes it, later as it was settled; null for a mailbox that another takes over. */
    @Nullable
    Proposal proposal;

    /** The address that a person named to take this one over; null where nobody did. */
    @Nullable
    MailAddress decided;

    /** The step whose mailbox takes this one over. */
    @Nullable
    Draft heir;

    /** The mailbox of the directory that takes this one over, or the present address where it was done before. */
    @Nullable
    MailAddress successor;

    boolean done;

    Draft(Mailbox mailbox, Destination destination) {
        this.mailbox = mailbox;
        this.destination = destination;
    }

    boolean isPerson() {
        return mailbox.kind().filter(kind -> kind == MailboxKind.PERSON).isPresent();
    }

    boolean isReplaced() {
        return heir != null || successor != null || decided != null;
    }

    void open(PlanCode code, Map<String, String> arguments) {
        open = true;
        findings.add(PlanFinding.of(code, arguments));
    }

    void note(PlanCode code, Map<String, String> arguments) {
        findings.add(PlanFinding.of(code, arguments));
    }

    /** Where its mail will go; null where that is open. */
    @Nullable
    MailAddress address() {
        if (open) {
            return null;
        }
        if (heir != null) {
            return heir.address();
        }
        return successor != null
                ? successor
                : proposal == null ? null : proposal.address().orElse(null);
    }

    PlanStep step(@Nullable LocalDate aliasUntil) {
        MailAddress address = address();
        boolean kept = address != null && mailbox.address().equals(address);
        Action action = done
                ? Action.DONE
                : address == null ? Action.DECIDE : isReplaced() ? Action.REPLACE : kept ? Action.KEEP : Action.MOVE;
        LocalDate until = done ? mailbox.heldUntil().orElse(null) : aliasUntil;
        boolean alias = action == Action.MOVE || action == Action.REPLACE || done;
        return new PlanStep(
                mailbox,
                action,
                destination.agency().id(),
                address,
                isReplaced() || address == null ? null : proposal,
                alias ? until : null,
                senders,
                findings);
    }
}
