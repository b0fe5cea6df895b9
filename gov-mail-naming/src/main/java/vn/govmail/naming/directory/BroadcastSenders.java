package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.MailboxTerm.Name;

/** Who may write to everybody: administrators, and those whom the directory names (điểm e khoản 1 Điều 5 of 12/2012/QĐ-UBND). */
final class BroadcastSenders {
    private final Store store;
    private final MailboxPolicy policy;

    BroadcastSenders(Store store, MailboxPolicy policy) {
        this.store = store;
        this.policy = policy;
    }

    /**
     * Whether a sender may write.
     *
     * @param broadcast the address that was asked about
     * @param box the mailbox that has its mail
     */
    List<DirectoryFinding> check(MailAddress broadcast, Optional<Mailbox> box, MailAddress sender, LocalDate day) {
        if (box.isEmpty() || !box.get().kind().equals(Optional.of(MailboxKind.BROADCAST))) {
            return List.of(policy.finding(
                    DirectoryCode.MAILBOX_KIND, Name.BROADCAST_SENDERS, Map.of("address", broadcast.toString())));
        }
        boolean named = store.allowedUntil(box.get().canonical(), sender.canonical())
                .map(day::isBefore)
                .orElse(false);
        if (named || isAdministrator(sender, day)) {
            return List.of();
        }
        return List.of(policy.finding(
                DirectoryCode.BROADCAST_NOT_ALLOWED,
                Name.BROADCAST_SENDERS,
                Map.of("address", broadcast.toString(), "sender", sender.toString())));
    }

    private boolean isAdministrator(MailAddress sender, LocalDate day) {
        boolean counts = policy.term(Name.BROADCAST_SENDERS)
                .map(term -> term.has("ADMINISTRATOR"))
                .orElse(true);
        return counts
                && store.mailbox(sender.canonical())
                        .filter(m -> m.state() == MailboxState.ACTIVE)
                        .flatMap(Mailbox::personId)
                        .map(id -> store.postsOf(id).stream()
                                .anyMatch(post -> post.duty() == Duty.ADMINISTRATOR && post.holdsOn(day)))
                        .orElse(false);
    }
}
