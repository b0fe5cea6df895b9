package vn.govmail.testkit;

import java.util.List;
import java.util.Optional;
import vn.govmail.address.MailAddress;

/**
 * What the SMTP side knows of one message when it has it whole. The account is the mailbox whose password was shown in this
 * connection, empty for mail from outside; the envelope sender is empty for {@code <>}; the bytes are the message as it
 * came, dots unstuffed.
 */
final class Submission {
    private final Optional<MailAddress> account;
    private final String clientName;
    private final Optional<MailAddress> envelopeFrom;
    private final List<MailAddress> recipients;
    private final boolean smtputf8;
    private final byte[] raw;

    Submission(
            Optional<MailAddress> account,
            String clientName,
            Optional<MailAddress> envelopeFrom,
            List<MailAddress> recipients,
            boolean smtputf8,
            byte[] raw) {
        this.account = account;
        this.clientName = clientName;
        this.envelopeFrom = envelopeFrom;
        this.recipients = recipients;
        this.smtputf8 = smtputf8;
        this.raw = raw;
    }

    Optional<MailAddress> account() {
        return account;
    }

    String clientName() {
        return clientName;
    }

    Optional<MailAddress> envelopeFrom() {
        return envelopeFrom;
    }

    List<MailAddress> recipients() {
        return recipients;
    }

    boolean smtputf8() {
        return smtputf8;
    }

    byte[] raw() {
        return raw;
    }
}
