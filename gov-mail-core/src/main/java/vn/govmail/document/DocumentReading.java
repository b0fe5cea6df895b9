package vn.govmail.document;

import java.util.Objects;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;

/**
 * What a {@link DocumentReader} found in one file. Every part is a fact of its own, so a file that hides one thing still
 * tells the others. Immutable.
 *
 * @param pages how many pages the document has
 * @param pageKind pictures of paper or not
 * @param text the text of all pages in reading order, pages separated by a form feed (U+000C); empty for a scan without a
 *     text layer
 * @param signatureFields whether the file carries at least one filled-in signature, valid or not
 */
public record DocumentReading(
        Fact<Integer> pages, Fact<PageKind> pageKind, Fact<String> text, Fact<Boolean> signatureFields) {

    public DocumentReading {
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(pageKind, "pageKind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(signatureFields, "signatureFields");
    }

    /** A reading in which nothing became known, for one common reason. */
    public static DocumentReading unreadable(Missing reason, String detail) {
        return new DocumentReading(
                Fact.unknown(reason, detail),
                Fact.unknown(reason, detail),
                Fact.unknown(reason, detail),
                Fact.unknown(reason, detail));
    }

    /** Leaves the text out: a log line must not hold the body of a document. */
    @Override
    public String toString() {
        return "DocumentReading[pages=" + pages + ", pageKind=" + pageKind + ", signatureFields=" + signatureFields
                + "]";
    }
}
