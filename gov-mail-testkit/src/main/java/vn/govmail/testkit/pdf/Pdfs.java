package vn.govmail.testkit.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDF files for tests, all built in code. Stateless. */
public final class Pdfs {

    private Pdfs() {}

    /** Starts an official letter with the heading of NĐ 30/2020/NĐ-CP; every part has a sensible default. */
    public static LetterPdf letter() {
        return new LetterPdf();
    }

    /** One page that is a picture of paper at about 200 dpi, with strokes of writing and a red round seal; no text layer. */
    public static PdfFile sealedScan() {
        return sealedScan(1);
    }

    /** The same with several pages. */
    public static PdfFile sealedScan(int pages) {
        return ScanPages.build(pages, "");
    }

    /** A scan of one page over which character recognition laid invisible text. */
    public static PdfFile scanWithTextLayer(String text) {
        return ScanPages.build(1, text);
    }

    /** A file whose pages are blank. */
    public static PdfFile blank(int pages) {
        return PdfFile.build(document -> addBlankPages(document, pages));
    }

    /** A file of any bytes, for what is not a PDF or a broken one. */
    public static PdfFile ofBytes(byte[] bytes) {
        return PdfFile.of(bytes);
    }

    private static void addBlankPages(PDDocument document, int pages) {
        for (int i = 0; i < pages; i++) {
            document.addPage(new PDPage(PDRectangle.A4));
        }
    }
}
