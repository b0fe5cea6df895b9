package vn.govmail.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.testkit.letter.Letter;

/**
 * A province's mail server in memory: SMTP and IMAP on free loopback ports, mailboxes with passwords, and the trace that a
 * real server leaves on each message about where it came from.
 *
 * <p>At delivery the message gets three fields on top, and nothing else in it changes: {@code Return-Path},
 * {@code Received} (RFC 5321 clause 4.4) and {@code Authentication-Results} (RFC 8601) by {@link #authservId()}:
 *
 * <ul>
 *   <li>{@code auth=pass smtp.auth=ACCOUNT} with {@code ESMTPA} in {@code Received}, if the client showed the account's
 *       password and both the envelope sender and the one {@code From} address are that account;
 *   <li>for all other mail what {@link #outside} said about the domain in {@code From}, or else {@code none}.
 * </ul>
 *
 * Fields that already claim to be results of this server or its domain are taken out (RFC 8601 section 5). A message whose
 * first line is no header field is all body: an empty line is set before it. DATA ends with a line end, so a message without
 * one gets it; GreenMail turns bare CR and LF within the header section, not the body, into CRLF. A recipient without mailbox is refused (550).
 *
 * <p>Thread-safe. Servers share nothing, so any number can run side by side. All waiting ends after two minutes.
 */
public final class ProvincialServer implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    private static final int TIMEOUT_MILLIS = 120_000;
    private static final int SIZE_LIMIT_IN_BYTES = 128 << 20;
    private static final Clock FRIDAY_MORNING =
            Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));

    private final String domain;
    private final Clock clock;
    private final Map<String, String> outsideResults = new ConcurrentHashMap<>();
    private final TraceFields trace;
    private final AtomicLong queueId = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final MailStore store;
    private final SmtpListener smtp;

    private ProvincialServer(String domain, Clock clock) throws IOException {
        this.domain = domain;
        this.clock = clock;
        this.trace = new TraceFields(domain, authservId(), outsideResults);
        this.store = new MailStore(TIMEOUT_MILLIS);
        try {
            this.smtp = new SmtpListener(new Office(), TIMEOUT_MILLIS);
        } catch (IOException e) {
            store.close();
            throw e;
        }
    }

    /**
     * Starts a server for a province's domain. Its clock stands still at 09:00 on Friday, 20 November 2026, in Việt Nam.
     *
     * @param domain for example {@code daknong.gov.vn}
     * @throws IllegalArgumentException if this is no domain name
     * @throws UncheckedIOException if no port can be opened
     */
    public static ProvincialServer start(String domain) {
        return start(domain, FRIDAY_MORNING);
    }

    /** Starts a server like {@link #start(String)} whose {@code Received} times come from the given clock. */
    public static ProvincialServer start(String domain, Clock clock) {
        Objects.requireNonNull(clock, "clock");
        String name = MailAddress.parse("postmaster@" + domain).domain();
        try {
            return new ProvincialServer(name, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The province's domain, in lower case. */
    public String domain() {
        return domain;
    }

    /** Where both ports listen: {@code 127.0.0.1}. */
    public String host() {
        return HOST;
    }

    /** The port of SMTP; a new one for each server. */
    public int smtpPort() {
        return smtp.port();
    }

    /** The port of IMAP; a new one for each server. */
    public int imapPort() {
        return store.imapPort();
    }

    /** The name under which this server writes {@code Received} and {@code Authentication-Results}: {@code mx.} and the domain. */
    public String authservId() {
        return "mx." + domain;
    }

    /** Settings for a Jakarta Mail session that reads this server; the user name is the address. A fresh copy each time. */
    public Properties imapSettings() {
        return ImapClient.settings(imapPort(), TIMEOUT_MILLIS);
    }

    /**
     * Opens a mailbox.
     *
     * @param address under the province's domain; it is the account's name as well
     * @throws IllegalArgumentException if the address lies outside the domain or is taken
     */
    public ProvincialServer addMailbox(MailAddress address, String password) {
        if (!address.isUnder(domain)) {
            throw new IllegalArgumentException(address + " is not under " + domain);
        }
        store.create(address, password);
        return this;
    }

    /**
     * Says what checking mail from a domain outside comes to, in the words of RFC 8601 clause 2.2 after the server's name:
     * {@code dmarc=pass header.from=gmail.com}, {@code dmarc=fail header.from=gmail.com}, {@code none}. It holds for mail
     * without a password whose {@code From} is in this domain; where the envelope sender is in another domain, the message
     * is stamped {@code dmarc=fail} all the same.
     */
    public ProvincialServer outside(String fromDomain, String results) {
        if (results.isBlank() || results.chars().anyMatch(c -> c < ' ' || c == 127)) {
            throw new IllegalArgumentException("not a result in the words of RFC 8601: " + results);
        }
        outsideResults.put(fromDomain.toLowerCase(Locale.ROOT), results);
        return this;
    }

    /**
     * Sends as a user of the province does: SMTP with the account's password, the account as envelope sender.
     *
     * @param account a mailbox of this server
     * @throws MailRefusedException if the server does not take it
     */
    public void submit(MailAddress account, List<MailAddress> recipients, byte[] message) {
        submit(account, account, recipients, message);
    }

    /** Sends with one account's password and an envelope sender of one's own choosing. */
    public void submit(MailAddress account, MailAddress envelopeFrom, List<MailAddress> recipients, byte[] message) {
        String password = store.passwordOf(account);
        try (SmtpClient client = new SmtpClient(smtpPort(), TIMEOUT_MILLIS)) {
            client.authenticate(account, password);
            client.send(Optional.of(envelopeFrom), recipients, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a letter to all that stand in its To and Cc. */
    public void submit(MailAddress account, Letter letter) {
        submit(account, letter.recipients(), letter.bytes());
    }

    /**
     * Sends as a server elsewhere does: SMTP without a password.
     *
     * @param envelopeFrom the reverse path; null for {@code <>}, as bounces have it
     * @param recipient a mailbox of this server
     * @throws MailRefusedException if the server does not take it
     */
    public void deliverFromOutside(@Nullable MailAddress envelopeFrom, MailAddress recipient, byte[] message) {
        deliver(Optional.ofNullable(envelopeFrom), List.of(recipient), message);
    }

    /** Sends a letter from outside, its From as envelope sender, to all that stand in its To and Cc. */
    public void deliverFromOutside(Letter letter) {
        deliver(letter.from(), letter.recipients(), letter.bytes());
    }

    private void deliver(Optional<MailAddress> envelopeFrom, List<MailAddress> recipients, byte[] message) {
        try (SmtpClient client = new SmtpClient(smtpPort(), TIMEOUT_MILLIS)) {
            client.send(envelopeFrom, recipients, message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads all messages of a mailbox over IMAP, oldest first, byte for byte, and leaves them unseen. */
    public List<byte[]> fetch(MailAddress mailbox) {
        return ImapClient.fetch(imapSettings(), mailbox, store.passwordOf(mailbox));
    }

    /** Stops both services and forgets all mail. Closing again does nothing. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try {
            smtp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            store.close();
        }
    }

    /** The server as its SMTP connections see it. */
    private final class Office implements PostOffice {
        @Override
        public String serverName() {
            return authservId();
        }

        @Override
        public int sizeLimitInBytes() {
            return SIZE_LIMIT_IN_BYTES;
        }

        @Override
        public boolean has(MailAddress mailbox) {
            return store.has(mailbox);
        }

        @Override
        public boolean opens(MailAddress mailbox, String password) {
            return store.opens(mailbox, password);
        }

        @Override
        public void accept(Submission message) {
            ZonedDateTime now = clock.instant().atZone(ZoneId.of("Asia/Ho_Chi_Minh"));
            long id = queueId.incrementAndGet();
            for (MailAddress recipient : message.recipients()) {
                store.append(recipient, trace.stamp(message, recipient, id, now), now.toInstant());
            }
        }
    }
}
