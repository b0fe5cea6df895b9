package vn.govmail.testkit;

import vn.govmail.address.MailAddress;

/** What an SMTP connection asks of the server behind it. */
interface PostOffice {
    String serverName();

    int sizeLimitInBytes();

    boolean has(MailAddress mailbox);

    /** Whether this password opens this mailbox. */
    boolean opens(MailAddress mailbox, String password);

    /** Stores the message in the mailboxes of all its recipients. */
    void accept(Submission message);
}
