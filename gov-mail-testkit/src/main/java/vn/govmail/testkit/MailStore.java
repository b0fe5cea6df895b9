package vn.govmail.testkit;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.Date;
import vn.govmail.address.MailAddress;

/** GreenMail as the keeper of mailboxes and their IMAP side. */
final class MailStore implements AutoCloseable {
    private static final long STARTUP_TIMEOUT_MILLIS = 20_000;
    private static final long STOP_TIMEOUT_MILLIS = 5_000;

    private final Managers managers = new Managers();
    private final ImapService imap;

    MailStore(int timeoutMillis) {
        this.imap = new ImapService(new ServerSetup(0, ProvincialServer.HOST, ServerSetup.PROTOCOL_IMAP), managers);
        imap.setDaemon(true);
        imap.setClientSocketTimeout(timeoutMillis);
        imap.startService();
        try {
            if (!imap.waitTillRunning(STARTUP_TIMEOUT_MILLIS)) {
                throw new IllegalStateException("GreenMail's IMAP service does not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    int imapPort() {
        return imap.getPort();
    }

    synchronized void create(MailAddress mailbox, String password) {
        UserManager users = managers.getUserManager();
        int hash = mailbox.canonical().hashCode();
        // GreenMail names a mailbox's folder by the hash code of its address
        if (users.listUser().stream().anyMatch(user -> user.getEmail().hashCode() == hash)) {
            throw new IllegalArgumentException(
                    "this mailbox, or one that GreenMail cannot tell from it, exists: " + mailbox);
        }
        try {
            users.createUser(mailbox.canonical(), mailbox.canonical(), password);
        } catch (UserException e) {
            throw new IllegalArgumentException("no mailbox for " + mailbox, e);
        }
    }

    boolean has(MailAddress mailbox) {
        return managers.getUserManager().getUserByEmail(mailbox.canonical()) != null;
    }

    boolean opens(MailAddress mailbox, String password) {
        return managers.getUserManager().test(mailbox.canonical(), password);
    }

    String passwordOf(MailAddress mailbox) {
        return user(mailbox).getPassword();
    }

    void append(MailAddress mailbox, byte[] raw, Instant received) {
        try {
            append(mailbox, RawMessage.described(raw), received);
        } catch (MessagingException | IllegalStateException | NullPointerException | StackOverflowError e) {
            appendOpaque(mailbox, raw, received);
        }
    }

    private void appendOpaque(MailAddress mailbox, byte[] raw, Instant received) {
        try {
            append(mailbox, RawMessage.opaque(raw), received);
        } catch (MessagingException e) {
            throw new IllegalStateException("GreenMail could not store a message", e);
        }
    }

    private void append(MailAddress mailbox, RawMessage message, Instant received) {
        try {
            managers.getImapHostManager()
                    .getInbox(user(mailbox))
                    .appendMessage(message, new Flags(), Date.from(received));
        } catch (FolderException e) {
            throw new IllegalStateException("no inbox for " + mailbox, e);
        }
    }

    private GreenMailUser user(MailAddress mailbox) {
        GreenMailUser user = managers.getUserManager().getUserByEmail(mailbox.canonical());
        if (user == null) {
            throw new IllegalArgumentException("this server has no mailbox " + mailbox);
        }
        return user;
    }

    @Override
    public void close() {
        imap.stopService(STOP_TIMEOUT_MILLIS);
    }
}
