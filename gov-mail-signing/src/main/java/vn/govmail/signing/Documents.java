package vn.govmail.signing;

import vn.govmail.document.DocumentReader;
import vn.govmail.signing.pdf.PdfReader;

/** The readers of documents that this module offers. Stateless. */
public final class Documents {
    private static final DocumentReader PDF = new PdfReader(BuildVersion.NAME, BuildVersion.VERSION);

    private Documents() {}

    /**
     * The reader of PDF files: number of pages, text, whether the pages are pictures of paper, whether there are signatures.
     *
     * <p>A page counts as a picture when images cover at least three quarters of it and at most 100 characters of visible
     * text stand beside them (a stamp of date and number, say); text that is not painted, as character recognition lays over
     * a scan, does not count. A blank page says nothing and is left out of the judgement; a file of blank pages is not known
     * to be either. A file that opens with an empty user password is read; any other encryption is
     * {@link vn.govmail.fact.Missing#PASSWORD_REQUIRED}. Thread-safe.
     *
     * <p>Besides {@link vn.govmail.fact.Limits}, the work that one file may ask for is bounded, so that a hostile file gets its
     * answer in seconds: some 600 full pages of text, 40 MB of page content, 200,000 characters on one page, 50,000 drawings
     * of forms or 5,000 fonts, all counted together. Beyond that, text and kind of the pages are
     * {@link vn.govmail.fact.Missing#LIMIT_EXCEEDED} with the detail {@code pdfWork}; a file whose structure is read over and
     * over is so altogether, with {@code pdfReadings}.
     *
     * <p>For text in fonts that a file does not carry along, PDFBox once looks through the fonts of the host and keeps an
     * index of them, {@code .pdfbox.cache} in the home directory; the system property {@code pdfbox.fontcache} moves it.
     * PDFBox logs warnings through Commons Logging under {@code org.apache.pdfbox} and {@code org.apache.fontbox}, which the
     * host may silence.
     */
    public static DocumentReader pdfReader() {
        return PDF;
    }
}
