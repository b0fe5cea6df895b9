package vn.govmail.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;

/**
 * What the caller knows about a message beyond its bytes. Starts with nothing. Immutable.
 *
 * @param senderRoleOrNull in which capacity the sender writes, on the caller's word; null where the caller does not say
 * @param submitterOrNull the account that submitted the message here with authentication; null where there is none
 * @param confirmations what clerks have confirmed
 * @param outgoingOrNull that the message goes out from here, and what is known of that; null for one that came in
 * @param conditionsOrNull under which conditions the sender uses mail, on the caller's word; null where a register is to say
 * @param throughDocumentSystem whether it came through the system in which agencies exchange documents, and not by mail alone
 */
public record Circumstances(
        @Nullable SenderRole senderRoleOrNull,
        @Nullable MailAddress submitterOrNull,
        List<ClerkConfirmation> confirmations,
        @Nullable Outgoing outgoingOrNull,
        @Nullable SenderConditions conditionsOrNull,
        boolean throughDocumentSystem) {

    /** Nothing is known beyond the bytes. */
    public static final Circumstances NONE = new Circumstances(null, null, List.of(), null, null, false);

    public Circumstances {
        confirmations = List.copyOf(confirmations);
    }

    /** In which capacity the sender writes, on the caller's word. */
    public Optional<SenderRole> senderRole() {
        return Optional.ofNullable(senderRoleOrNull);
    }

    /** The account that submitted the message here with authentication. */
    public Optional<MailAddress> submitter() {
        return Optional.ofNullable(submitterOrNull);
    }

    /** The same, with the sender's role on the caller's word. */
    public Circumstances withSenderRole(SenderRole role) {
        return new Circumstances(
                Objects.requireNonNull(role),
                submitterOrNull,
                confirmations,
                outgoingOrNull,
                conditionsOrNull,
                throughDocumentSystem);
    }

    /** The same, for a message that an account of this system submitted with authentication. */
    public Circumstances submittedBy(MailAddress account) {
        return new Circumstances(
                senderRoleOrNull,
                Objects.requireNonNull(account),
                confirmations,
                outgoingOrNull,
                conditionsOrNull,
                throughDocumentSystem);
    }

    /** The same, with one more confirmation. */
    public Circumstances confirmedBy(ClerkConfirmation confirmation) {
        List<ClerkConfirmation> more = new ArrayList<>(confirmations);
        more.add(confirmation);
        return new Circumstances(
                senderRoleOrNull, submitterOrNull, more, outgoingOrNull, conditionsOrNull, throughDocumentSystem);
    }

    /** The same, for a message that goes out from here. */
    public Circumstances goingOut(Outgoing outgoing) {
        return new Circumstances(
                senderRoleOrNull,
                submitterOrNull,
                confirmations,
                Objects.requireNonNull(outgoing),
                conditionsOrNull,
                throughDocumentSystem);
    }

    /** The same, with the conditions under which the sender uses mail on the caller's word. */
    public Circumstances withConditions(SenderConditions conditions) {
        return new Circumstances(
                senderRoleOrNull,
                submitterOrNull,
                confirmations,
                outgoingOrNull,
                Objects.requireNonNull(conditions),
                throughDocumentSystem);
    }

    /** The same, for what came through the system in which agencies exchange documents (hệ thống quản lý văn bản và điều hành). */
    public Circumstances receivedThroughDocumentSystem() {
        return new Circumstances(
                senderRoleOrNull, submitterOrNull, confirmations, outgoingOrNull, conditionsOrNull, true);
    }

    /** What is known of a message that goes out from here; empty for one that came in. */
    public Optional<Outgoing> outgoing() {
        return Optional.ofNullable(outgoingOrNull);
    }

    /** Under which conditions the sender uses mail, on the caller's word. */
    public Optional<SenderConditions> conditions() {
        return Optional.ofNullable(conditionsOrNull);
    }
}
