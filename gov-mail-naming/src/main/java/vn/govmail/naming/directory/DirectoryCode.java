package vn.govmail.naming.directory;

import vn.govmail.rule.Effect;

/** What the directory finds. The names are stable codes. */
public enum DirectoryCode {
    /** The owner has a mailbox already, and no special case is on record. */
    SECOND_MAILBOX(Effect.ERROR),
    /** A second mailbox by a special case that is on record. */
    SPECIAL_CASE(Effect.INFO),
    /** The key stands for an earlier request with another owner or another name. */
    REQUEST_KEY_REUSED(Effect.ERROR),
    /** The natural address was somebody's whose mailbox was taken back; it is not given again. */
    ADDRESS_NOT_REISSUED(Effect.INFO),
    /** The address is somebody's. */
    ADDRESS_TAKEN(Effect.ERROR),
    /** The proposal has no address. */
    NO_ADDRESS(Effect.ERROR),
    /** A mailbox is opened without the agency's written request. */
    REGISTRATION_DOCUMENT_MISSING(Effect.ERROR),
    /** A mailbox is changed or taken back without the decision or the request that the clause asks for. */
    LIFECYCLE_DOCUMENT_MISSING(Effect.ERROR),
    /** The request is older than the decision on which it should rest. */
    REQUEST_BEFORE_DECISION(Effect.WARN),
    /** The request comes from the unit itself; it is for the agency above it to ask. */
    WRONG_REQUESTER(Effect.ERROR),
    /** The directory has no such mailbox. */
    MAILBOX_UNKNOWN(Effect.ERROR),
    /** In the state in which the mailbox is this cannot be done. */
    MAILBOX_STATE(Effect.ERROR),
    /** Only an agency's mailbox can be entrusted or handed over, and only a broadcast box has senders. */
    MAILBOX_KIND(Effect.ERROR),
    /** Neither the head nor anybody with a written authorisation that holds. */
    MANAGER_NOT_AUTHORISED(Effect.ERROR),
    /** Address, password or content were not handed over. */
    HANDOVER_INCOMPLETE(Effect.ERROR),
    /** The password does not have what the rule asks for. */
    PASSWORD_WEAK(Effect.ERROR),
    /** The issued password has not been changed. */
    PASSWORD_NOT_CHANGED(Effect.ERROR),
    /** The issued password was kept for so long that the mailbox is to be locked. */
    PASSWORD_KEPT_TOO_LONG(Effect.ERROR),
    /** The password is older than the regulation allows. */
    PASSWORD_TOO_OLD(Effect.WARN),
    /** A new password without a report of the loss. */
    RESET_REPORT_MISSING(Effect.WARN),
    /** The mailbox holds more than it may. */
    MAILBOX_OVER_QUOTA(Effect.ERROR),
    /** A file is larger than it may be. */
    ATTACHMENT_TOO_LARGE(Effect.ERROR),
    /** The sender is not one of those who may write to everybody. */
    BROADCAST_NOT_ALLOWED(Effect.WARN),
    /** Nobody used the mailbox for so long that it will soon be locked or taken back, or is to be now. */
    MAILBOX_INACTIVE(Effect.WARN),
    /** Its holder has no post any more. */
    MAILBOX_MUST_BE_CANCELLED(Effect.WARN),
    /** A request was carried out that nobody received, or before somebody did. */
    LIFECYCLE_STATE_INVALID(Effect.ERROR),
    /** A request came on paper where official e-mail is encouraged. */
    CHANNEL_HINT(Effect.INFO),
    /** Nobody looks after information technology in the agency. */
    IT_CONTACT_MISSING(Effect.INFO),
    /** The list of addresses, or of agencies that work as one-stop shops, is not published. */
    DIRECTORY_NOT_PUBLISHED(Effect.WARN),
    /** What is published is not what the directory says. */
    DIRECTORY_STALE(Effect.WARN),
    /** A change of the directory was not reported. */
    REGISTER_CHANGE_NOT_REPORTED(Effect.WARN),
    /** Somebody has no mailbox, one from an earlier post, or one that nobody uses. */
    REVIEW_FINDING(Effect.WARN);

    private final Effect effect;

    DirectoryCode(Effect effect) {
        this.effect = effect;
    }

    /** How much it weighs as a rule; a finding may weigh otherwise. */
    public Effect effect() {
        return effect;
    }
}
