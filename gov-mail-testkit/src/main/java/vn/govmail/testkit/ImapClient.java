package vn.govmail.testkit;

import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPMessage;
import vn.govmail.address.MailAddress;

/** Reads whole mailboxes over IMAP, each message by one {@code BODY.PEEK[]} (RFC 3501 clause 6.4.5). */
final class ImapClient {
    private ImapClient() {}

    /** Settings for Jakarta Mail. Reading in parts is off: GreenMail would write the message anew for each of them. */
    static Properties settings(int port, int timeoutMillis) {
        Properties settings = new Properties();
        settings.setProperty("mail.store.protocol", "imap");
        settings.setProperty("mail.imap.host", ProvincialServer.HOST);
        settings.setProperty("mail.imap.port", Integer.toString(port));
        settings.setProperty("mail.imap.partialfetch", "false");
        settings.setProperty("mail.imap.connectiontimeout", Integer.toString(timeoutMillis));
        settings.setProperty("mail.imap.timeout", Integer.toString(timeoutMillis));
        settings.setProperty("mail.imap.writetimeout", Integer.toString(timeoutMillis));
        return settings;
    }

    static List<byte[]> fetch(Properties settings, MailAddress mailbox, String password) {
        List<byte[]> messages = new ArrayList<>();
        try (Store store = Session.getInstance(settings).getStore()) {
            store.connect(mailbox.canonical(), password);
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_ONLY);
                for (Message message : inbox.getMessages()) {
                    messages.add(rawBytes((IMAPMessage) message));
                }
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("IMAP failed for " + mailbox, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(messages);
    }

    private static byte[] rawBytes(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        try (InputStream raw = message.getMimeStream()) {
            return raw.readAllBytes();
        }
    }
}
