package vn.govmail.verdict;

import java.util.List;
import java.util.Objects;
import vn.govmail.document.DocumentAnatomy;
import vn.govmail.document.recipient.RecipientEntry;

/**
 * What a document that came with a message says of itself, for filling in a register of incoming documents. Read, not judged:
 * anybody can type a heading. Immutable.
 *
 * @param anatomy number, date, issuer, type, subject, signer, each with its line and how sure it is
 * @param recipients the entries of "Nơi nhận" in their order; empty where there is no such block
 */
public record DocumentStatement(DocumentAnatomy anatomy, List<RecipientEntry> recipients) {
    public DocumentStatement {
        Objects.requireNonNull(anatomy, "anatomy");
        recipients = List.copyOf(recipients);
    }
}
