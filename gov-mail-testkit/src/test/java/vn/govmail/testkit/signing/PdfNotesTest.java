package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.PageKind;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextLine;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.signing.Documents;

/** What is put onto the pages when they are finished: the clerk's number and day, marks of copies, comments. */
class PdfNotesTest {
    private static final COSName FONT = COSName.getPDFName("F1");
    private static final String HEADING =
            "BT /F1 12 Tf 72 700 Td [(So: ) -200 (             /TB-UBND) -6000 (Quang Ngai)] TJ ET";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A page with operators and annotations, each with what it shows at its place. */
    private static final class Page implements AutoCloseable {
        private final PDDocument document = new PDDocument();
        private final PDPage page = new PDPage(PDRectangle.A4);

        Page(String operators) throws IOException {
            document.addPage(page);
            PDResources resources = new PDResources();
            resources.put(FONT, new PDType1Font(FontName.HELVETICA));
            page.setResources(resources);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
            }
            try (OutputStream out = page.getContentStreams().next().createOutputStream()) {
                out.write(bytes(operators));
            }
        }

        Page with(PDAnnotation annotation, float x, float y, String operators) throws IOException {
            PDRectangle box = new PDRectangle(0, 0, 120, 40);
            PDAppearanceStream shown = new PDAppearanceStream(document);
            shown.setBBox(box);
            shown.setResources(page.getResources());
            try (OutputStream out = shown.getContentStream().createOutputStream()) {
                out.write(bytes(operators));
            }
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(shown);
            annotation.setAppearance(appearance);
            annotation.setRectangle(new PDRectangle(x, y, box.getWidth(), box.getHeight()));
            return with(annotation);
        }

        Page with(PDAnnotation annotation) throws IOException {
            List<PDAnnotation> all = page.getAnnotations();
            all.add(annotation);
            page.setAnnotations(all);
            return this;
        }

        /** Lays a picture over the whole page. */
        Page scanned() throws IOException {
            BufferedImage paper = new BufferedImage(200, 280, BufferedImage.TYPE_BYTE_GRAY);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        LosslessFactory.createFromImage(document, paper),
                        0,
                        0,
                        page.getCropBox().getWidth(),
                        page.getCropBox().getHeight());
            }
            return this;
        }

        byte[] file() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }

        DocumentReading reading() throws IOException {
            return PdfNotesTest.reading(file());
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    private static DocumentReading reading(byte[] file) {
        return Documents.pdfReader().read(Content.of(file), Limits.DEFAULT);
    }

    private static List<String> lines(DocumentReading reading) {
        DocumentText text = reading.layout().toOptional().orElseThrow();
        return text.lines().stream()
                .map(TextLine::text)
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().replaceAll(" +", " "))
                .toList();
    }

    private static String comments(DocumentReading reading) {
        return reading.layout().toOptional().orElseThrow().commentText();
    }

    @Test
    void numberThatTheClerkStampsCompletesItsLine() throws IOException {
        try (Page page = new Page(HEADING)) {
            page.with(new PDAnnotationWidget(), 96, 690, "BT /F1 12 Tf 0 9 Td (542) Tj ET");
            assertThat(lines(page.reading())).containsExactly("So: 542 /TB-UBND", "Quang Ngai");
            assertThat(page.reading().text().toOptional().orElseThrow()).contains("542");
        }
    }

    @Test
    void whatAPageLeavesSetDoesNotTouchAStamp() throws IOException {
        try (Page page = new Page("BT /F1 12 Tf 3 Tr 40 Tc 7 Ts 72 700 Td (a) Tj ET 2 0 0 2 9 9 cm")) {
            page.with(new PDAnnotationRubberStamp(), 300, 600, "BT /F1 12 Tf 0 9 Td (HOA TOC) Tj ET");
            DocumentText text = page.reading().layout().toOptional().orElseThrow();
            assertThat(text.hiddenText()).doesNotContain("HOA TOC");
            assertThat(lines(page.reading())).contains("HOA TOC");
        }
    }

    @Test
    void markOfACopyOfSeveralLinesIsBesideTheText() throws IOException {
        try (Page page = new Page(HEADING)) {
            page.with(
                    new PDAnnotationWidget(),
                    400,
                    780,
                    "BT /F1 9 Tf 0 30 Td (TRUNG TAM) Tj 0 -10 Td (CONG BAO) Tj 0 -10 Td (06.11.2024) Tj ET");
            DocumentReading reading = page.reading();
            assertThat(comments(reading)).isEqualTo("TRUNG TAM\nCONG BAO\n06.11.2024\n");
            assertThat(reading.text().toOptional().orElseThrow()).doesNotContain("CONG BAO");
        }
    }

    @Test
    void commentsAreBesideTheTextAndHiddenOnesAreNotSeen() throws IOException {
        PDAnnotationText note = new PDAnnotationText();
        note.setContents("T\u1ED0I M\u1EACT\rxem l\u1EA1i");
        PDAnnotationText hidden = new PDAnnotationText();
        hidden.setContents("hidden");
        hidden.setHidden(true);
        try (Page page = new Page(HEADING)) {
            page.with(note).with(hidden);
            assertThat(comments(page.reading())).isEqualTo("T\u1ED0I M\u1EACT\nxem l\u1EA1i\n");
        }
    }

    @Test
    void stampIsNoTextOfAScan() throws IOException {
        try (Page page = new Page(" ").scanned()) {
            page.with(new PDAnnotationWidget(), 96, 690, "BT /F1 12 Tf 0 9 Td (542) Tj ET");
            DocumentReading reading = page.reading();
            assertThat(reading.pageKind().toOptional()).contains(PageKind.SCANNED);
            assertThat(reading.text().toOptional().orElse("")).isBlank();
            assertThat(comments(reading)).isEqualTo("542\n");
        }
    }

    @Test
    void wordsBehindASpaceAndAWideGapStandInTheNextColumn() throws IOException {
        String row = "BT /F1 12 Tf 72 %d Td [(%s ) -9000 ( ) -5000 (%s )] TJ ET ";
        String operators = String.format(row, 300, "Noi nhan:", "TL. CHU TICH")
                + String.format(row, 285, "- Nhu tren;", "VU TRUONG");
        try (Page page = new Page(operators)) {
            assertThat(lines(page.reading())).containsExactly("Noi nhan:", "- Nhu tren;", "TL. CHU TICH", "VU TRUONG");
        }
        try (Page turned = new Page("BT /F1 12 Tf 0 1 -1 0 20 20 Tm (turned) Tj ET " + operators)) {
            // which PDFBox reads
            assertThat(lines(turned.reading()))
                    .containsSubsequence("Noi nhan:", "- Nhu tren;", "TL. CHU TICH", "VU TRUONG");
        }
    }

    @Test
    void appearancesThatLieLeaveTheTextOpen() throws IOException {
        try (Page page = new Page(HEADING)) {
            PDAnnotation loop = new PDAnnotationRubberStamp();
            page.with(loop, 96, 690, "/X Do BT /F1 12 Tf (loop) Tj ET");
            PDAppearanceStream shown = loop.getNormalAppearanceStream();
            PDResources resources = new PDResources(new COSDictionary());
            resources.put(FONT, new PDType1Font(FontName.HELVETICA));
            shown.setResources(resources);
            COSDictionary forms = new COSDictionary();
            forms.setItem("X", shown.getCOSObject());
            resources.getCOSObject().setItem(COSName.XOBJECT, forms);
            assertThat(page.reading().text().missing().map(missing -> missing.reason()))
                    .contains(Missing.LIMIT_EXCEEDED);
        }
        try (Page page = new Page(HEADING)) {
            page.with(new PDAnnotationRubberStamp(), 96, 690, "q ".repeat(2_000_000));
            assertThat(page.reading().text().missing()).isPresent();
        }
        try (Page page = new Page(HEADING)) {
            PDAnnotation picture = new PDAnnotationRubberStamp();
            page.with(picture, 96, 690, "BT /F1 12 Tf (x) Tj ET");
            picture.getNormalAppearanceStream().getCOSObject().setName(COSName.SUBTYPE, "Image");
            assertThat(page.reading().text().toOptional().orElse("")).doesNotContain("x");
        }
    }

    @Test
    void mutationsAreAnswered() throws IOException {
        byte[] file;
        try (Page page = new Page(HEADING)) {
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("xem");
            file = page.with(new PDAnnotationWidget(), 96, 690, "BT /F1 12 Tf 0 9 Td (542) Tj ET")
                    .with(note)
                    .file();
        }
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            byte[] mutant = file.clone();
            for (int change = 0; change <= random.nextInt(4); change++) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            assertThat(reading(mutant)).isNotNull();
        }
    }
}
