package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.MailboxKind;

/** Who was given a mailbox from which to write (mục 3.b of 34/2008/CT-TTg, mục 4.b of 05/CT-UBND of Phú Yên). */
final class GivenMailboxes {
    private static final MailboxQuery EVER = MailboxQuery.all().in(MailboxState.values());

    private final Store store;

    GivenMailboxes(Store store) {
        this.store = store;
    }

    /**
     * Whether somebody was given another mailbox under some domains to write from on a day. Known of agencies, and of officials
     * where it is on record which person holds the mailbox; of nobody else.
     *
     * @param owner the mailbox of the one who writes
     * @param from the address of it that was used
     */
    Optional<Boolean> under(Mailbox owner, MailAddress from, Set<String> domains, LocalDate day) {
        Optional<MailboxQuery> query = owner.role() == SenderRole.OFFICIAL
                ? owner.personId().map(EVER::ofPerson)
                : owner.agencyId()
                        .filter(id -> owner.role() == SenderRole.AGENCY)
                        .map(EVER::ofAgency);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        List<Optional<Boolean>> answers = store.mailboxes(query.get()).stream()
                .filter(m -> m.role() == owner.role() && !m.kind().equals(Optional.of(MailboxKind.BROADCAST)))
                .filter(m -> !m.address().equals(from) && domains.stream().anyMatch(m.address()::isUnder))
                .map(m -> usable(m, day))
                .toList();
        if (answers.contains(Optional.of(true))) {
            return Optional.of(true);
        }
        return answers.contains(Optional.<Boolean>empty()) ? Optional.empty() : Optional.of(false);
    }

    /** Whether its holder could write from it on a day; of one that was locked or taken back since nobody knows since when. */
    private static Optional<Boolean> usable(Mailbox mailbox, LocalDate day) {
        boolean opened = mailbox.openedOn().map(first -> !first.isAfter(day)).orElse(true);
        if (!mailbox.heldOn(day) || !opened) {
            return Optional.of(false);
        }
        return switch (mailbox.state()) {
            case ACTIVE -> Optional.of(true);
            // an address that was only entered is one that its owner is known to use
            case RESERVED -> Optional.of(mailbox.kind().isEmpty());
            // of an earlier address the present one tells, which is asked about too, where it was held on that day
            // already
            case ALIAS, LOCKED, REVOKED -> Optional.empty();
        };
    }
}
