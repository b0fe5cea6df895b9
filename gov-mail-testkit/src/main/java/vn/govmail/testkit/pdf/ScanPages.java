package vn.govmail.testkit.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Pages that are pictures of paper: grain, strokes that look like lines of writing, a red round seal, a signature in blue. */
final class ScanPages {
    private static final int DPI = 200;
    private static final int WIDTH = Math.round(PDRectangle.A4.getWidth() / 72 * DPI);
    private static final int HEIGHT = Math.round(PDRectangle.A4.getHeight() / 72 * DPI);
    private static final Color INK = new Color(40, 40, 45);
    private static final Color SEAL = new Color(205, 25, 40, 200);
    private static final Color PEN = new Color(35, 60, 170);
    private static final int SEED = 30_2020;

    private ScanPages() {}

    static PdfFile build(int pages, String textLayer) {
        return build(pages, textLayer, true);
    }

    static PdfFile build(int pages, String textLayer, boolean sealed) {
        return PdfFile.build(document -> {
            for (int number = 0; number < pages; number++) {
                addPage(document, number, textLayer, sealed);
            }
        });
    }

    private static void addPage(PDDocument document, int number, String textLayer, boolean sealed) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        PDImageXObject picture = JPEGFactory.createFromImage(document, picture(SEED + number, sealed), 0.6f, DPI);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.drawImage(picture, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            if (!textLayer.isEmpty()) {
                stream.beginText();
                stream.setRenderingMode(RenderingMode.NEITHER);
                stream.setFont(LetterPage.font(document), 11);
                stream.newLineAtOffset(60, 700);
                stream.showText(textLayer);
                stream.endText();
            }
        }
    }

    private static BufferedImage picture(int seed, boolean sealed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(248, 247, 242));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        grain(image, random);
        writing(pen, random);
        if (sealed) {
            seal(pen);
            signature(pen);
        } else {
            tint(pen);
        }
        pen.dispose();
        return image;
    }

    private static void grain(BufferedImage image, Random random) {
        for (int i = 0; i < (WIDTH * HEIGHT) / 60; i++) {
            int grey = 215 + random.nextInt(40);
            image.setRGB(random.nextInt(WIDTH), random.nextInt(HEIGHT), (grey << 16) | (grey << 8) | grey);
        }
    }

    private static void writing(Graphics2D pen, Random random) {
        pen.setColor(INK);
        pen.setStroke(new BasicStroke(3));
        for (int y = 220; y < HEIGHT - 700; y += 46) {
            for (int x = 180; x < WIDTH - 200; x += 14 + random.nextInt(18)) {
                pen.drawLine(x, y + random.nextInt(6), x + random.nextInt(9), y - 8 - random.nextInt(20));
            }
        }
    }

    private static void seal(Graphics2D pen) {
        double x = WIDTH * 0.68;
        double y = HEIGHT * 0.78;
        pen.setColor(SEAL);
        pen.setStroke(new BasicStroke(7));
        pen.draw(new Ellipse2D.Double(x - 140, y - 140, 280, 280));
        pen.setStroke(new BasicStroke(3));
        pen.draw(new Ellipse2D.Double(x - 95, y - 95, 190, 190));
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 5; i++) {
            double angle = (Math.PI * 4 / 5 * i) - (Math.PI / 2);
            double px = x + (60 * Math.cos(angle));
            double py = y + (60 * Math.sin(angle));
            if (i == 0) {
                star.moveTo(px, py);
            } else {
                star.lineTo(px, py);
            }
        }
        star.closePath();
        pen.fill(star);
    }

    /** Beside the seal, which covers a third of it. */
    private static void signature(Graphics2D pen) {
        double x = WIDTH * 0.75;
        double y = HEIGHT * 0.78;
        pen.setColor(PEN);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D stroke = new Path2D.Double();
        stroke.moveTo(x - 130, y + 40);
        stroke.curveTo(x - 60, y - 140, x - 20, y + 150, x + 30, y - 30);
        stroke.curveTo(x + 70, y - 120, x + 90, y + 110, x + 190, y - 60);
        stroke.curveTo(x + 120, y + 60, x - 20, y + 70, x - 110, y + 75);
        pen.draw(stroke);
    }

    /** A heading in red, so that the scan is one in colour. */
    private static void tint(Graphics2D pen) {
        pen.setColor(SEAL);
        pen.fillRect(180, 120, WIDTH / 3, 14);
    }
}
