package vn.govmail.operation;

/** What somebody did with a mailbox. */
public enum AccessKind {
    /** Somebody logged in. */
    LOGIN,
    /** Somebody opened the list of messages or read one. */
    READ,
    /** Somebody sent a message. */
    SEND,
    /** A program fetched messages by itself; nobody has looked. */
    AUTOMATIC;

    /** Whether a person looked into the mailbox. Sending alone shows none of what came. */
    public boolean isCheck() {
        return this == LOGIN || this == READ;
    }
}
