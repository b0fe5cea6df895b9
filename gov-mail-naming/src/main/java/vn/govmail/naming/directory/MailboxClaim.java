package vn.govmail.naming.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.MailboxKind;

/** A claim to a mailbox that is there as a whole. Immutable. */
record MailboxClaim(Mailbox mailbox, @Nullable String ownPart, String series, Act act, Event.Kind event)
        implements Claim {
    @Override
    public String canonical() {
        return mailbox.canonical();
    }

    @Override
    public String natural() {
        return mailbox.canonicalNatural();
    }

    @Override
    public int ordinal() {
        return mailbox.ordinal();
    }

    @Override
    public @Nullable MailboxKind kind() {
        return mailbox.kind().orElse(null);
    }

    @Override
    public SenderRole role() {
        return mailbox.role();
    }

    @Override
    public String agencyId() {
        return mailbox.agencyId().orElse("");
    }

    @Override
    public String personId() {
        return mailbox.personId().orElse("");
    }

    @Override
    public String name() {
        return mailbox.name();
    }

    @Override
    public LocalDate day() {
        return mailbox.heldFrom();
    }

    @Override
    public String specialCase() {
        return mailbox.specialCase();
    }

    @Override
    public Mailbox given() {
        return mailbox;
    }

    @Override
    public String requestKey() {
        return "";
    }

    @Override
    public @Nullable LocalDate reissue() {
        return null;
    }

    @Override
    public @Nullable String holderKey() {
        return mailbox.holderKey();
    }
}
