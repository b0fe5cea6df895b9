package vn.govmail.naming.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.MailboxKind;

/**
 * A mailbox that is to be taken, and how. Most of a million claims are only copied into columns, so the mailbox itself is not
 * made before somebody asks for it. Immutable.
 *
 * @param canonical the address, in the spelling by which addresses are compared
 * @param natural the address that the format makes without anything added, in the same spelling
 * @param agencyId empty for the public
 * @param personId empty where nobody says which person it is
 * @param given the mailbox where it is more than the other fields say; null where they say everything
 * @param ownPart what has to be unique beside the address; null where the address alone decides
 * @param series under which name ordinals are counted if something is added
 * @param requestKey the key of the request; empty for none
 * @param reissue a revoked address may be taken if it has been so since this day or longer; null for never
 */
record Claim(
        String canonical,
        String natural,
        int ordinal,
        @Nullable MailboxKind kind,
        SenderRole role,
        String agencyId,
        String personId,
        String name,
        LocalDate day,
        String specialCase,
        @Nullable Mailbox given,
        @Nullable String ownPart,
        String series,
        String requestKey,
        Act act,
        Event.Kind event,
        @Nullable LocalDate reissue) {

    /** A claim to a mailbox that is there as a whole. */
    static Claim of(Mailbox mailbox, @Nullable String ownPart, String series, Act act, Event.Kind event) {
        return new Claim(
                mailbox.canonical(),
                mailbox.canonicalNatural(),
                mailbox.ordinal(),
                mailbox.kind().orElse(null),
                mailbox.role(),
                mailbox.agencyId().orElse(""),
                mailbox.personId().orElse(""),
                mailbox.name(),
                mailbox.heldFrom(),
                mailbox.specialCase(),
                mailbox,
                ownPart,
                series,
                "",
                act,
                event,
                null);
    }

    /** The mailbox. */
    Mailbox mailbox() {
        if (given != null) {
            return given;
        }
        MailboxDraft draft = new MailboxDraft(canonical, role, name, day);
        draft.natural(natural);
        draft.ordinal = ordinal;
        draft.kind = kind;
        draft.agencyId = agencyId;
        draft.personId = personId;
        draft.specialCase = specialCase;
        return draft.mailbox();
    }

    /** By what it is told whether the owner has a mailbox already: see {@link Mailbox#holderKey()}. */
    @Nullable
    String holderKey() {
        return given == null ? Mailbox.holderKey(kind, specialCase, personId, agencyId) : given.holderKey();
    }
}
