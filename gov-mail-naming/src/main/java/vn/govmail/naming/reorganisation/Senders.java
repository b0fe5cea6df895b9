package vn.govmail.naming.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Observation;
import vn.govmail.naming.directory.Administration;
import vn.govmail.naming.directory.BroadcastSender;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.rule.MailboxKind;

/**
 * Lets those who could write to broadcast mailboxes go on doing so: to the mailbox that takes over, and from the address that
 * they get. Who was taken off a list since stays off it.
 */
final class Senders {
    private final Directory directory;
    private final Administration by;
    private final LocalDate day;

    /** Where the mail of those who moved goes. */
    private final Map<MailAddress, MailAddress> moved = new HashMap<>();

    Senders(Directory directory, Administration by, LocalDate day) {
        this.directory = directory;
        this.by = by;
        this.day = day;
    }

    /** Notes what came of a step; returns what the directory found about the senders of a broadcast mailbox. */
    List<Observation> after(PlanStep step, boolean joins) {
        MailAddress former = step.mailbox().address();
        MailAddress now = step.address().orElse(former);
        if (now.equals(former)) {
            return List.of();
        }
        moved.put(former, now);
        boolean broadcast =
                step.mailbox().kind().filter(MailboxKind.BROADCAST::equals).isPresent();
        return broadcast ? carry(now, joins ? step.senders() : directory.sendersOf(former)) : List.of();
    }

    /** Lets senders who have moved write from their new addresses, to any broadcast mailbox. */
    void follow() {
        if (moved.isEmpty()) {
            return;
        }
        for (Mailbox box : directory.mailboxes(Setting.living().ofKind(MailboxKind.BROADCAST))) {
            List<BroadcastSender> followers = new ArrayList<>();
            for (BroadcastSender each : directory.sendersOf(box.address())) {
                MailAddress now = moved.get(each.sender());
                if (now != null && isAlias(each.sender())) {
                    followers.add(new BroadcastSender(now, each.untilOrNull()));
                }
            }
            carry(box.address(), followers);
        }
    }

    private boolean isAlias(MailAddress address) {
        return directory
                .mailbox(address)
                .filter(mailbox -> mailbox.state() == MailboxState.ALIAS)
                .isPresent();
    }

    private List<Observation> carry(MailAddress to, List<BroadcastSender> senders) {
        Set<MailAddress> known = new HashSet<>();
        directory.sendersOf(to).forEach(each -> known.add(each.sender()));
        List<Observation> findings = new ArrayList<>();
        for (BroadcastSender each : senders) {
            if (each.holdsOn(day) && known.add(each.sender())) {
                findings.addAll(
                        by.allowSender(to, each.sender(), each.untilOrNull()).findings());
            }
        }
        return findings;
    }
}
