package vn.govmail.document;

import java.util.List;
import java.util.Objects;
import vn.govmail.document.text.DocumentText;
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
 * @param legacyFonts the fonts that show text of an older encoding as Vietnamese, each with the encoding that the text
 *     confirms, as {@code .VnTime (tcvn3-abc)}; empty where none was found or the reader does not look for them
 * @param layout the same text with what layout says of it, and the text that nobody sees; where it is unknown, {@code text} may
 *     still be known
 * @param attachedFiles the files that the document holds besides its pages, none of which was looked into; where reading the
 *     pages failed there may be others
 * @param portfolio whether programs show the attached files in place of the pages, which are only a cover sheet before them
 *     (ISO 32000-1, 12.3.5)
 */
public record DocumentReading(
        Fact<Integer> pages,
        Fact<PageKind> pageKind,
        Fact<String> text,
        Fact<Boolean> signatureFields,
        List<String> legacyFonts,
        Fact<DocumentText> layout,
        ArchiveContents attachedFiles,
        boolean portfolio) {

    public DocumentReading {
        Objects.requireNonNull(pages, "pages");
        Objects.requireNonNull(pageKind, "pageKind");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(signatureFields, "signatureFields");
        legacyFonts = List.copyOf(legacyFonts);
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(attachedFiles, "attachedFiles");
    }

    /** A reading of a document that shows pages of its own. */
    public DocumentReading(
            Fact<Integer> pages,
            Fact<PageKind> pageKind,
            Fact<String> text,
            Fact<Boolean> signatureFields,
            List<String> legacyFonts,
            Fact<DocumentText> layout,
            ArchiveContents attachedFiles) {
        this(pages, pageKind, text, signatureFields, legacyFonts, layout, attachedFiles, false);
    }

    /** A reading of a document that holds no other files. */
    public DocumentReading(
            Fact<Integer> pages,
            Fact<PageKind> pageKind,
            Fact<String> text,
            Fact<Boolean> signatureFields,
            List<String> legacyFonts,
            Fact<DocumentText> layout) {
        this(pages, pageKind, text, signatureFields, legacyFonts, layout, ArchiveContents.NONE);
    }

    /** A reading by a reader that does not tell layout. */
    public DocumentReading(
            Fact<Integer> pages,
            Fact<PageKind> pageKind,
            Fact<String> text,
            Fact<Boolean> signatureFields,
            List<String> legacyFonts) {
        this(
                pages,
                pageKind,
                text,
                signatureFields,
                legacyFonts,
                Fact.unknown(Missing.CHECK_NOT_AVAILABLE, "the reader gives text alone"));
    }

    /** A reading by a reader that does not look at fonts or layout. */
    public DocumentReading(
            Fact<Integer> pages, Fact<PageKind> pageKind, Fact<String> text, Fact<Boolean> signatureFields) {
        this(pages, pageKind, text, signatureFields, List.of());
    }

    /** A reading in which nothing became known, for one common reason. */
    public static DocumentReading unreadable(Missing reason, String detail) {
        return new DocumentReading(
                Fact.unknown(reason, detail),
                Fact.unknown(reason, detail),
                Fact.unknown(reason, detail),
                Fact.unknown(reason, detail),
                List.of(),
                Fact.unknown(reason, detail));
    }

    /** The same reading without its texts, for a reason. */
    public DocumentReading withoutText(Missing reason, String detail) {
        return new DocumentReading(
                pages,
                pageKind,
                Fact.unknown(reason, detail),
                signatureFields,
                legacyFonts,
                Fact.unknown(reason, detail),
                attachedFiles,
                portfolio);
    }

    /** Leaves the text out: a log line must not hold the body of a document. */
    @Override
    public String toString() {
        return "DocumentReading[pages=" + pages + ", pageKind=" + pageKind + ", signatureFields=" + signatureFields
                + "]";
    }
}
