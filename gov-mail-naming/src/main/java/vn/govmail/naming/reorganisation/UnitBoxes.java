package vn.govmail.naming.reorganisation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.naming.Abbreviation;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Keeper;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.MailboxKind;

/** What becomes of the mailboxes of agencies, divisions and of everybody in an agency. */
final class UnitBoxes {
    private final Setting setting;

    /** The first that goes to a destination, for its one mailbox of a kind. */
    private final Map<String, Draft> heirs = new HashMap<>();

    UnitBoxes(Setting setting) {
        this.setting = setting;
    }

    void settle(Draft draft) {
        if (kind(draft) == MailboxKind.DEPARTMENT) {
            department(draft, setting.decision(draft));
        } else {
            unit(draft);
        }
    }

    /** What is said of a mailbox whose way is settled. */
    void remark(Draft draft) {
        keeper(draft);
        if (!draft.senders.isEmpty()) {
            draft.note(
                    PlanCode.SENDERS_CARRIED_OVER,
                    Map.of(
                            "address",
                            draft.mailbox.address().toString(),
                            "count",
                            Integer.toString(draft.senders.size())));
        }
    }

    /** A destination has one mailbox of its own: the first to come becomes it, the others go into it. */
    private void unit(Draft draft) {
        MailboxKind kind = kind(draft) == MailboxKind.BROADCAST ? MailboxKind.BROADCAST : draft.destination.kind();
        String key = kind + " " + draft.destination.agency().id();
        Optional<Mailbox> there = own(draft, kind);
        Draft first = heirs.get(key);
        if (there.isPresent()) {
            draft.successor = there.get().address();
        } else if (first != null) {
            draft.heir = first;
        } else {
            heirs.put(key, draft);
            draft.proposal = setting.naming().propose(kind, draft.destination.unit());
        }
    }

    private Optional<Mailbox> own(Draft draft, MailboxKind kind) {
        String id = draft.destination.agency().id();
        return setting.directory().mailboxes(Setting.living().ofAgency(id).ofKind(kind)).stream()
                .filter(other -> !other.id().equals(draft.mailbox.id()))
                .filter(other -> other.specialCase().isEmpty())
                .findFirst();
    }

    private static MailboxKind kind(Draft draft) {
        return draft.mailbox.kind().orElse(MailboxKind.AGENCY);
    }

    /** A division keeps its short name: what of its address is not the agency. */
    private void department(Draft draft, String decision) {
        String former = draft.mailbox
                .agencyId()
                .flatMap(id -> setting.source().agency(id))
                .map(agency -> Unit.shortNameOf(agency.id(), agency.name()).value())
                .orElse("");
        List<String> labels = Arrays.stream(
                        draft.mailbox.naturalAddress().localPart().split("[._-]", -1))
                .filter(label -> label.matches("[a-z0-9]+") && !label.equals(former))
                .toList();
        boolean renamed = !decision.isEmpty();
        if (renamed ? !decision.matches("[a-z0-9]+") : labels.isEmpty()) {
            draft.open(PlanCode.READING_OPEN, Map.of("name", draft.mailbox.name(), "readings", decision));
            return;
        }
        Abbreviation own = Abbreviation.given(draft.mailbox.name(), renamed ? decision : labels.get(0));
        Unit unit = draft.destination.unit().with(AddressPart.DEPARTMENT, own);
        draft.proposal = setting.naming().propose(MailboxKind.DEPARTMENT, unit);
    }

    private void keeper(Draft draft) {
        if (kind(draft) == MailboxKind.BROADCAST) {
            return;
        }
        Optional<Keeper> keeper = draft.mailbox.keeper();
        String address = draft.mailbox.address().toString();
        if (draft.isReplaced()) {
            keeper.ifPresent(one -> draft.note(PlanCode.KEEPER_ENDS, Map.of("address", address, "name", one.name())));
        } else if (keeper.filter(one -> one.mayKeepOn(setting.day())).isEmpty()) {
            draft.note(PlanCode.KEEPER_MISSING, Map.of("address", address));
        }
    }
}
