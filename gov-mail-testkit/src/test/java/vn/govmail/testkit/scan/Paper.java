package vn.govmail.testkit.scan;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** A sheet of A4 on which a letter is printed, sealed and signed. All places are in millimetres from the upper left corner. */
final class Paper {
    static final double WIDTH = 210;
    static final double HEIGHT = 297;
    private static final String TTF = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    static final Font FONT = font();
    private static final Color PRINT = new Color(25, 25, 28);
    private static final String[] WORDS =
            ("căn cứ luật tổ chức chính quyền địa phương ngày theo đề nghị của giám đốc sở thông tin và truyền thông"
                            + " quyết định ban hành quy chế quản lý sử dụng hệ thống thư điện tử trong hoạt động của cơ quan nhà nước")
                    .split(" ", -1);

    private final BufferedImage image;
    private final Graphics2D pen;
    private final double scale;
    private final Random random;
    private final List<Path2D> signatures = new ArrayList<>();

    Paper(int dpi, Color colour, Random random) {
        this.scale = dpi / 25.4;
        this.random = random;
        int width = (int) Math.round(WIDTH * scale);
        int height = (int) Math.round(HEIGHT * scale);
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        this.pen = image.createGraphics();
        pen.setColor(colour);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    }

    private static Font font() {
        try (InputStream ttf = PDFont.class.getResourceAsStream(TTF)) {
            return Font.createFont(Font.TRUETYPE_FONT, ttf);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    BufferedImage image() {
        return image;
    }

    Graphics2D pen() {
        return pen;
    }

    double scale() {
        return scale;
    }

    /** A line of print, its baseline at a place; sizes are in points. */
    Paper text(String text, double x, double y, double size, Color colour) {
        pen.setColor(colour);
        pen.setFont(FONT.deriveFont((float) (size / 72 * 25.4 * scale)));
        pen.drawString(text, (float) (x * scale), (float) (y * scale));
        return this;
    }

    Paper heading(Color colour) {
        text("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG", 25, 25, 11, colour);
        text("Số: 105/UBND-VP", 40, 32, 12, PRINT);
        text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 105, 25, 11, colour);
        text("Độc lập - Tự do - Hạnh phúc", 122, 31, 12, colour);
        line(125, 33, 175, 33, 0.3, PRINT);
        return text("Đắk Nông, ngày 20 tháng 11 năm 2026", 115, 40, 12, PRINT);
    }

    Paper body(double from, double to) {
        for (double y = from; y < to; y += 7) {
            StringBuilder words = new StringBuilder();
            while (words.length() < 78) {
                words.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            text(words.substring(0, 78), 28, y, 13, PRINT);
        }
        return this;
    }

    /** The signer's block at a height, and the recipients beside it. */
    Paper signer(double y) {
        text("TM. ỦY BAN NHÂN DÂN", 128, y, 13, PRINT);
        text("CHỦ TỊCH", 145, y + 7, 13, PRINT);
        text("Nguyễn Văn An", 140, y + 40, 13, PRINT);
        text("Nơi nhận:", 28, y + 3, 12, PRINT);
        for (int i = 0; i < 5; i++) {
            text("- Các sở, ban, ngành tỉnh;", 28, y + 9 + (5 * i), 11, PRINT);
        }
        return this;
    }

    Paper line(double x, double y, double toX, double toY, double thickness, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) (thickness * scale)));
        pen.draw(new java.awt.geom.Line2D.Double(x * scale, y * scale, toX * scale, toY * scale));
        return this;
    }

    Paper frame(double x, double y, double width, double height, double thickness, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) (thickness * scale)));
        pen.draw(new Rectangle2D.Double(x * scale, y * scale, width * scale, height * scale));
        return this;
    }

    Paper seal(SealStyle style, double x, double y) {
        style.stamp(pen, x * scale, y * scale, scale, FONT, random);
        return this;
    }

    /** A signature by hand around a place. */
    Paper signature(double x, double y, Color colour) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(
                (float) ((0.4 + (random.nextDouble() * 0.5)) * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        double size = 16 + (random.nextDouble() * 12);
        int strokes = 2 + random.nextInt(3);
        Path2D all = new Path2D.Double();
        for (int s = 0; s < strokes; s++) {
            Path2D stroke = new Path2D.Double();
            stroke.moveTo(at(x, size), at(y, size * 0.45));
            int bends = 2 + random.nextInt(4);
            for (int i = 0; i < bends; i++) {
                stroke.curveTo(
                        at(x, size),
                        at(y, size * 0.5),
                        at(x, size),
                        at(y, size * 0.5),
                        at(x, size),
                        at(y, size * 0.45));
            }
            pen.draw(stroke);
            all.append(stroke, false);
        }
        // points that a curve is only drawn towards are no part of it
        Path2D drawn = new Path2D.Double();
        drawn.append(all.getPathIterator(AffineTransform.getScaleInstance(1 / scale, 1 / scale), 0.1), false);
        signatures.add(drawn);
        return this;
    }

    /** The strokes of each signature. */
    List<Path2D> signatures() {
        return signatures;
    }

    private double at(double middle, double reach) {
        return (middle + ((random.nextDouble() - 0.5) * 2 * reach)) * scale;
    }
}
