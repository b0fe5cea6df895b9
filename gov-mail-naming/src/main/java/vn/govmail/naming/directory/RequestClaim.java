package vn.govmail.naming.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.Proposal;
import vn.govmail.rule.MailboxKind;

/**
 * A claim to what a request asks for, at one of its steps. Most of a million are only copied into columns, so that the mailbox
 * itself is not made before somebody asks for it. Immutable.
 */
record RequestClaim(
        ReservationRequest request,
        Proposal proposal,
        LocalDate day,
        @Nullable LocalDate reissue) implements Claim {
    @Override
    public String canonical() {
        return proposal.canonicalAddress();
    }

    @Override
    public String natural() {
        String natural = proposal.step() == 0 ? "" : proposal.canonicalNaturalAddress();
        return natural.isEmpty() ? canonical() : natural;
    }

    @Override
    public int ordinal() {
        return proposal.step();
    }

    @Override
    public MailboxKind kind() {
        return proposal.kind();
    }

    @Override
    public SenderRole role() {
        return request.owner().role();
    }

    @Override
    public String agencyId() {
        Agency agency = request.owner().agencyOrNull();
        return agency == null ? "" : agency.id();
    }

    @Override
    public String personId() {
        return request.owner().personId();
    }

    @Override
    public String name() {
        return request.owner().name();
    }

    @Override
    public String specialCase() {
        SpecialCase special = request.specialCaseOrNull();
        return special == null ? "" : special.reason();
    }

    @Override
    public @Nullable Mailbox given() {
        return null;
    }

    @Override
    public @Nullable String ownPart() {
        return proposal.mailboxClaim().orElse(null);
    }

    @Override
    public String series() {
        return Candidates.series(proposal);
    }

    @Override
    public String requestKey() {
        return request.key();
    }

    @Override
    public Act act() {
        return request.act();
    }

    @Override
    public Event.Kind event() {
        return Event.Kind.ADDRESS_RESERVED;
    }

    @Override
    public Mailbox mailbox() {
        MailboxDraft draft = new MailboxDraft(canonical(), role(), name(), day);
        draft.natural(natural());
        draft.ordinal = ordinal();
        draft.kind = kind();
        draft.agencyId = agencyId();
        draft.personId = personId();
        draft.specialCase = specialCase();
        return draft.mailbox();
    }

    @Override
    public @Nullable String holderKey() {
        return Mailbox.holderKey(kind(), specialCase(), personId(), agencyId());
    }
}
