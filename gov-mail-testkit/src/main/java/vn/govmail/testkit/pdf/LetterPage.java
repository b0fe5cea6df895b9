package vn.govmail.testkit.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes lines of Vietnamese text onto A4 pages, from the top down. */
final class LetterPage implements AutoCloseable {
    // the font that PDFBox carries in its own jar; its licence (SIL OFL) allows embedding, and it has all Vietnamese
    // letters
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float MARGIN = 57;
    private static final float LEADING = 16;
    private static final float SIZE = 11;
    private static final float WIDTH = PDRectangle.A4.getWidth() - (2 * MARGIN);
    private static final float LEFT_CENTRE = MARGIN + (WIDTH * 0.22f);
    private static final float RIGHT_CENTRE = MARGIN + (WIDTH * 0.73f);
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream stream;
    private float y = TOP;

    LetterPage(PDDocument document) throws IOException {
        this.document = document;
        this.font = font(document);
        this.stream = newPage(document);
    }

    static PDFont font(PDDocument document) throws IOException {
        try (InputStream ttf = Objects.requireNonNull(PDFont.class.getResourceAsStream(FONT), FONT)) {
            return PDType0Font.load(document, ttf);
        }
    }

    void heading(String superior, String agency, String number, String secrecy) throws IOException {
        float line = TOP;
        for (String text : List.of(superior, agency, "Số: " + number, secrecy)) {
            if (!text.isEmpty()) {
                centred(text, LEFT_CENTRE, line, 9);
                line -= LEADING;
            }
        }
        y = Math.min(y, line);
    }

    void nationalHeading(String placeAndDate) throws IOException {
        centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", RIGHT_CENTRE, TOP, 10);
        centred("Độc lập - Tự do - Hạnh phúc", RIGHT_CENTRE, TOP - LEADING, 10);
        centred(placeAndDate, RIGHT_CENTRE, TOP - (2 * LEADING), 10);
        y = Math.min(y, TOP - (3 * LEADING));
    }

    void title(String title) throws IOException {
        y -= LEADING;
        for (String line : wrapped(title, 13)) {
            centred(line, PDRectangle.A4.getWidth() / 2, y, 13);
            y -= LEADING;
        }
        y -= LEADING;
    }

    void paragraph(String text) throws IOException {
        for (String line : wrapped(text, SIZE)) {
            breakPageIfFull();
            at(line, MARGIN, y, SIZE);
            y -= LEADING;
        }
        y -= LEADING / 2;
    }

    void signatures(List<String> recipients, String signerTitle, String signerName) throws IOException {
        y -= LEADING;
        breakPageIfFull();
        centred(signerTitle, RIGHT_CENTRE, y, SIZE);
        at("Nơi nhận:", MARGIN, y - LEADING, 10);
        y -= 2 * LEADING;
        for (String recipient : recipients) {
            breakPageIfFull();
            at(recipient, MARGIN, y, 9);
            y -= LEADING;
        }
        y -= 2 * LEADING;
        breakPageIfFull();
        centred(signerName, RIGHT_CENTRE, y, SIZE);
    }

    private void breakPageIfFull() throws IOException {
        if (y < MARGIN) {
            stream.close();
            stream = newPage(document);
            y = TOP;
        }
    }

    private static PDPageContentStream newPage(PDDocument document) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        // not compressed, so that a test can change a letter of the page in the bytes of the file
        return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false);
    }

    private void centred(String text, float centre, float at, float size) throws IOException {
        at(text, centre - (width(text, size) / 2), at, size);
    }

    private void at(String text, float x, float at, float size) throws IOException {
        stream.beginText();
        stream.setFont(font, size);
        stream.newLineAtOffset(x, at);
        stream.showText(text);
        stream.endText();
    }

    private List<String> wrapped(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > WIDTH) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
