package vn.govmail.address;

import java.util.List;
import java.util.Objects;

/**
 * Whose mail system a message comes from by its sender fields. The fields are what the message claims; whether the claim is
 * true is for DKIM, SPF and DMARC to say. Immutable.
 *
 * @param provider the provider of the {@code From} mailbox; the gravest where there are several
 * @param verdict the gravest of all, where an additional sender makes nothing better; REVIEW where one of several authors
 *     would be rejected and another not
 * @param mailboxes the mailboxes in {@code From}
 * @param findings all that was found, field by field
 */
public record SenderClassification(
        ProviderClassification provider,
        ProviderVerdict verdict,
        List<Mailbox> mailboxes,
        List<ProviderFinding> findings) {
    public SenderClassification {
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(verdict, "verdict");
        mailboxes = List.copyOf(mailboxes);
        findings = List.copyOf(findings);
    }
}
