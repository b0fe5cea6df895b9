package vn.govmail.testkit.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** PDF files whose pages are pictures, some with a seal laid on in a picture of its own. */
public final class PastedSeals {
    private static final int DPI = 100;
    private static final float POINTS = 72 / 25.4f;

    private PastedSeals() {}

    /** A scan of a letter onto which a transparent picture of a seal is laid; the same seed gives the same picture. */
    public static byte[] onScan(String number, long seal) {
        return file(document -> {
            Paper paper = new Paper(DPI, new Color(250, 249, 244), new Random(number.hashCode()));
            paper.heading(Color.BLACK)
                    .text(number, 45, 50, 12, Color.BLACK)
                    .body(65, 140)
                    .signer(160);
            PDPage page = page(document, paper.image());
            try (PDPageContentStream stream =
                    new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                float size = 40 * POINTS;
                stream.drawImage(
                        LosslessFactory.createFromImage(document, seal(seal)), 120 * POINTS, 100 * POINTS, size, size);
            }
        });
    }

    /** A scan in colour of some pages of a letter, none of which is sealed. */
    public static byte[] blankScan(int pages) {
        return file(document -> {
            for (int i = 0; i < pages; i++) {
                Paper paper = new Paper(DPI, new Color(250, 249, 244), new Random(i));
                page(document, paper.heading(Color.RED).body(65, 200).image());
            }
        });
    }

    private static BufferedImage seal(long seed) {
        BufferedImage image = new BufferedImage(320, 320, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        SealStyle style = new SealStyle(36, 0.9, true, 0.66, SealStyle.Centre.STAR, new Color(210, 25, 40), 0.9, 0);
        style.stamp(pen, 160, 160, 8, Paper.FONT, new Random(seed));
        pen.dispose();
        return image;
    }

    private static PDPage page(PDDocument document, BufferedImage picture) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.drawImage(
                    JPEGFactory.createFromImage(document, picture, 0.7f, DPI),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
        return page;
    }

    private static byte[] file(Body body) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            body.write(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Body {
        void write(PDDocument document) throws IOException;
    }
}
