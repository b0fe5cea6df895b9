package vn.govmail.naming.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.MailboxKind;

/** A mailbox that is to be taken, and how. Immutable. */
sealed interface Claim permits RequestClaim, MailboxClaim {
    /** The address, in the spelling by which addresses are compared. */
    String canonical();

    /** The address that the format makes without anything added, in the same spelling. */
    String natural();

    /** How many steps lie between the two. */
    int ordinal();

    @Nullable
    MailboxKind kind();

    SenderRole role();

    /** Empty for the public. */
    String agencyId();

    /** Empty where nobody says which person it is. */
    String personId();

    String name();

    /** The first day on which it is held. */
    LocalDate day();

    /** Why its owner may have it beside another one; empty where nothing is said. */
    String specialCase();

    /** The mailbox where it is more than the other answers say; null where they say everything. */
    @Nullable
    Mailbox given();

    /** What has to be unique beside the address; null where the address alone decides. */
    @Nullable
    String ownPart();

    /** Under which name ordinals are counted if something is added. */
    String series();

    /** The key of the request; empty for none. */
    String requestKey();

    Act act();

    Event.Kind event();

    /** A revoked address may be taken if it has been so since this day or longer; null for never. */
    @Nullable
    LocalDate reissue();

    /** The mailbox. */
    Mailbox mailbox();

    /** By what it is told whether the owner has a mailbox already: see {@link Mailbox#holderKey()}. */
    @Nullable
    String holderKey();
}
