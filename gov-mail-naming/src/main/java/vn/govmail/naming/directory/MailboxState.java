package vn.govmail.naming.directory;

/** Where an address stands in its life. */
public enum MailboxState {
    /** Given to its holder; the mailbox is not made yet. */
    RESERVED,
    /** In use. */
    ACTIVE,
    /** Receives, but its holder cannot log in. */
    LOCKED,
    /** An earlier address of a mailbox, whose mail goes to the present one. */
    ALIAS,
    /** Taken back. Kept for ever, so that nobody else gets it unless the policy says after which time. */
    REVOKED;

    /** Whether mail to it reaches somebody. */
    public boolean receives() {
        return this != REVOKED;
    }
}
