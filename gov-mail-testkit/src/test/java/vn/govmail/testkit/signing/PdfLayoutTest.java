package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextBox;
import vn.govmail.document.text.TextLine;
import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;
import vn.govmail.fact.Limits;
import vn.govmail.signing.Documents;
import vn.govmail.testkit.pdf.Pdfs;

class PdfLayoutTest {
    private static final PDType1Font ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
    private static final PDType1Font BOLD = new PDType1Font(FontName.TIMES_BOLD);

    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private static DocumentText layout(Content content) {
        return Documents.pdfReader()
                .read(content, Limits.DEFAULT)
                .layout()
                .toOptional()
                .orElseThrow();
    }

    private static DocumentText layout(Drawing drawing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                drawing.on(content);
            }
            document.save(out);
        }
        return layout(Content.of(out.toByteArray()));
    }

    private static void write(PDPageContentStream page, PDType1Font font, float size, float x, float y, String text)
            throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static TextLine line(DocumentText text, String words) {
        return text.lines().stream()
                .filter(line -> line.text().contains(words)
                        || line.runs().stream().anyMatch(run -> run.text().contains(words)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void columnsBesideEachOtherAreLinesOfTheirOwnWithTheirPlaces() throws IOException {
        DocumentText text = layout(page -> {
            write(page, ROMAN, 13, 60, 780, "SO Y TE");
            write(page, BOLD, 13, 320, 780, "CONG HOA XA HOI");
            write(page, ROMAN, 11, 60, 100, "Noi nhan:");
        });
        assertThat(text.lines())
                .extracting(TextLine::text)
                .containsExactly("SO Y TE", "", "CONG HOA XA HOI", "", "Noi nhan:");
        TextLine right = text.lines().get(2);
        TextBox box = right.box().orElseThrow();
        assertThat(box.left()).isBetween(319f, 321f);
        assertThat(box.bottom()).isBetween(60f, 64f);
        assertThat(right.page()).isEqualTo(1);
        assertThat(right.style()).isEqualTo(new TextStyle("Times", 13, true, false, -1));
        assertThat(text.lines().get(4).style().sizeInPoints()).isEqualTo(11);
        assertThat(text.lines().get(4).box().orElseThrow().top()).isGreaterThan(700);
    }

    @Test
    void textThatNobodySeesIsToldApart() throws IOException {
        DocumentText text = layout(page -> {
            page.setNonStrokingColor(1f, 1f, 1f);
            write(page, ROMAN, 12, 60, 700, "trang");
            page.setNonStrokingColor(1f, 0f, 0f);
            write(page, ROMAN, 12, 60, 650, "do");
            page.setNonStrokingColor(0f);
            write(page, ROMAN, 0.5f, 60, 600, "nho");
            page.setRenderingMode(RenderingMode.NEITHER);
            write(page, ROMAN, 12, 60, 550, "nhan dang");
        });
        assertThat(line(text, "trang").runs().get(0).visibility()).isEqualTo(Visibility.UNSEEABLE);
        assertThat(line(text, "do").runs().get(0).visibility()).isEqualTo(Visibility.SHOWN);
        assertThat(line(text, "do").style().colour()).isEqualTo(0xFF0000);
        assertThat(line(text, "nho").runs().get(0).visibility()).isEqualTo(Visibility.UNSEEABLE);
        assertThat(line(text, "nhan dang").runs().get(0).visibility()).isEqualTo(Visibility.NOT_PAINTED);
        assertThat(text.hiddenText()).contains("trang").contains("nho").doesNotContain("nhan dang");
    }

    @Test
    void whiteLettersOnADarkAreaAreSeen() throws IOException {
        DocumentText text = layout(page -> {
            page.setNonStrokingColor(0f, 0f, 0.5f);
            page.addRect(50, 690, 300, 30);
            page.fill();
            page.setNonStrokingColor(1f);
            write(page, ROMAN, 12, 60, 700, "tren nen");
        });
        assertThat(line(text, "tren nen").runs().get(0).visibility()).isEqualTo(Visibility.SHOWN);
    }

    @Test
    void aLetterHasItsHeadingInTwoColumnsAndItsPages() {
        DocumentText text = layout(Pdfs.letter().number("27/STTTT-CNTT").build().content());
        TextLine number = line(text, "27/STTTT-CNTT");
        TextLine state = line(text, "CỘNG HÒA XÃ HỘI");
        assertThat(number.box().orElseThrow().left())
                .isLessThan(state.box().orElseThrow().left());
        assertThat(text.lines())
                .filteredOn(one -> !one.runs().isEmpty())
                .allMatch(one -> one.page() >= 1 && one.box().isPresent());
        List<TextLine> again =
                layout(Pdfs.letter().number("27/STTTT-CNTT").build().content()).lines();
        assertThat(again).isEqualTo(text.lines());
    }

    /** As word processors print tables without lines: each column has its own distances, and nothing stands on one level. */
    private static void twoColumnLetter(PDPageContentStream page) throws IOException {
        write(page, ROMAN, 13, 80, 790, "UBND TINH DAK NONG");
        write(page, BOLD, 13, 62, 774, "SO THONG TIN VA TRUYEN");
        write(page, BOLD, 13, 289, 782, "CONG HOA XA HOI CHU NGHIA VIET NAM");
        write(page, BOLD, 13, 120, 758, "THONG");
        write(page, BOLD, 13, 330, 750, "Doc lap - Tu do - Hanh phuc");
        write(page, ROMAN, 13, 95, 728, "So: 1245/STTTT-CNTT");
        write(page, ROMAN, 13, 62, 704, "V/v dung he thong thu dien tu");
        write(page, ROMAN, 13, 310, 712, "Dak Nong, ngay 05 thang 11 nam 2012");
        write(page, ROMAN, 13, 100, 688, "trong cac co quan");
        write(page, ROMAN, 13, 60, 650, "x ".repeat(70));
        write(page, BOLD, 13, 380, 250, "KT. GIAM DOC");
        write(page, BOLD, 11, 60, 242, "Noi nhan:");
        write(page, BOLD, 13, 376, 234, "PHO GIAM DOC");
        write(page, ROMAN, 11, 60, 226, "- Nhu tren;");
        write(page, ROMAN, 11, 60, 210, "- Luu: VT, CNTT.");
        write(page, BOLD, 13, 380, 176, "Nguyen Van Hung");
    }

    @Test
    void columnsOfWhichNoTwoLinesStandOnOneLevelAreReadOneAfterTheOther() throws IOException {
        assertThat(layout(PdfLayoutTest::twoColumnLetter).lines())
                .extracting(TextLine::text)
                .containsSubsequence(
                        "SO THONG TIN VA TRUYEN",
                        "THONG",
                        "So: 1245/STTTT-CNTT",
                        "V/v dung he thong thu dien tu",
                        "trong cac co quan",
                        "",
                        "CONG HOA XA HOI CHU NGHIA VIET NAM",
                        "Dak Nong, ngay 05 thang 11 nam 2012")
                .containsSubsequence(
                        "Noi nhan:", "- Nhu tren;", "- Luu: VT, CNTT.", "", "KT. GIAM DOC", "PHO GIAM DOC");
    }

    @Test
    void wordsOverAScanAreRecognisedNotHidden() {
        DocumentText text = layout(Pdfs.scanWithTextLayer("Công văn số 15").content());
        assertThat(line(text, "Công văn số 15").runs()).allMatch(run -> run.visibility() == Visibility.NOT_PAINTED);
        assertThat(text.hiddenText()).isEmpty();
    }
}
