package vn.govmail.naming.reorganisation;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxState;

/** Which mailbox takes another one over where a person decided so: one of the directory, or one of the plan. */
final class Successors {
    private final Setting setting;

    Successors(Setting setting) {
        this.setting = setting;
    }

    /** Whether a person named the address that takes a mailbox over. */
    boolean isDecided(Draft draft) {
        String decision = setting.decision(draft);
        if (decision.indexOf('@') < 0) {
            return false;
        }
        draft.decided = MailAddress.tryParse(decision).orElse(null);
        if (draft.decided == null) {
            draft.open(PlanCode.SUCCESSOR_UNKNOWN, Map.of("address", decision));
        }
        return true;
    }

    /** Finds the mailboxes that were named, once every other mailbox of the plan has its address. */
    void resolve(List<Draft> drafts) {
        Map<MailAddress, Draft> byFormer = new HashMap<>();
        Map<MailAddress, Draft> byPlanned = new HashMap<>();
        for (Draft draft : drafts) {
            byFormer.put(draft.mailbox.address(), draft);
            MailAddress planned = draft.decided == null ? draft.address() : null;
            if (planned != null) {
                byPlanned.putIfAbsent(planned, draft);
            }
        }
        for (Draft draft : drafts) {
            if (draft.decided != null && !draft.done) {
                resolve(draft, draft.decided, byFormer, byPlanned);
            }
        }
        drafts.forEach(Successors::follow);
    }

    private void resolve(
            Draft draft, MailAddress decided, Map<MailAddress, Draft> byFormer, Map<MailAddress, Draft> byPlanned) {
        Draft other = byFormer.getOrDefault(decided, byPlanned.get(decided));
        if (other != null && !other.done) {
            draft.heir = other;
            return;
        }
        Optional<Mailbox> there = setting.directory()
                .mailbox(decided)
                .filter(mailbox -> mailbox.state() != MailboxState.ALIAS && mailbox.state() != MailboxState.REVOKED);
        if (there.isPresent()) {
            draft.successor = decided;
        } else {
            draft.open(PlanCode.SUCCESSOR_UNKNOWN, Map.of("address", decided.toString()));
        }
    }

    /** Goes to the end of a chain, so that everybody on it stands right before that end; those on a circle are left open. */
    private static void follow(Draft start) {
        Set<Draft> passed = new LinkedHashSet<>();
        @Nullable Draft end = start;
        while (end.heir != null && passed.add(end)) {
            end = end.heir;
        }
        for (Draft draft : passed) {
            if (passed.contains(end)) {
                draft.heir = null;
                draft.open(
                        PlanCode.SUCCESSOR_CIRCLE,
                        Map.of("address", draft.mailbox.address().toString()));
            } else {
                draft.heir = end;
            }
        }
    }
}
