package vn.govmail.naming.directory;

/** What is known of a mailbox's password. The password itself is never kept. */
public enum PasswordState {
    /** None has been issued. */
    NONE,
    /** Issued by the administrator: has to be changed at the first login. */
    ISSUED,
    /** Chosen by the holder. */
    CHANGED
}
