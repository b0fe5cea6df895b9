package vn.govmail.testkit.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** PDF files for tests, all built in code. Stateless. */
public final class Pdfs {
    private static final int GROUP = 100;

    private Pdfs() {}

    /** Starts an official letter with the heading of NĐ 30/2020/NĐ-CP; every part has a sensible default. */
    public static LetterPdf letter() {
        return new LetterPdf();
    }

    /** One page that is a picture of paper at about 200 dpi, with strokes of writing, a red round seal and a signature; no text layer. */
    public static PdfFile sealedScan() {
        return sealedScan(1);
    }

    /** The same with several pages. */
    public static PdfFile sealedScan(int pages) {
        return ScanPages.build(pages, "");
    }

    /** A scan in colour of one page without seal or signature, with invisible text from character recognition. */
    public static PdfFile unsealedScan(String text) {
        return ScanPages.build(1, text, false);
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

    /** One blank page, and as many small objects, all reachable, as a file of thousands of tags has. */
    public static PdfFile ofSmallObjects(int count) {
        RawPdf pdf = new RawPdf();
        StringBuilder groups = new StringBuilder("[");
        for (int from = 0; from < count; from += GROUP) {
            StringBuilder group = new StringBuilder("[");
            for (int i = from; i < Math.min(count, from + GROUP); i++) {
                int number = Math.max(5, pdf.size());
                pdf.object(number, "<</Type/Sample/Number " + i + "/Name(Mau " + i + ")>>");
                group.append(number).append(" 0 R ");
            }
            int number = Math.max(5, pdf.size());
            pdf.object(number, group + "]");
            groups.append(number).append(" 0 R ");
        }
        return pdf.object(1, "<</Type/Catalog/Pages 2 0 R/Samples 4 0 R>>")
                .object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                .object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>")
                .object(4, groups + "]")
                .end()
                .file();
    }

    private static void addBlankPages(PDDocument document, int pages) {
        for (int i = 0; i < pages; i++) {
            document.addPage(new PDPage(PDRectangle.A4));
        }
    }
}
