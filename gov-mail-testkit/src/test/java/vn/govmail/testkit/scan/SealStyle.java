package vn.govmail.testkit.scan;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * How one seal looks.
 *
 * @param diameter in millimetres
 * @param ring thickness of the outer ring in millimetres
 * @param second whether a thin ring follows the outer one
 * @param inner radius of the circle inside the writing as a share of the whole; 0 for none
 * @param centre what stands in the middle
 * @param ink colour
 * @param strength how much ink is on the paper, 0 to 1
 * @param gaps share of the seal that took no ink
 */
record SealStyle(
        double diameter,
        double ring,
        boolean second,
        double inner,
        Centre centre,
        Color ink,
        double strength,
        double gaps) {

    enum Centre {
        STAR,
        EMBLEM,
        TEXT
    }

    private static final String[] AGENCIES = {
        "ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG",
        "SỞ Y TẾ TỈNH ĐẮK NÔNG",
        "CÔNG TY TNHH MTV CẤP NƯỚC",
        "UBND XÃ ĐẮK WIL HUYỆN CƯ JÚT",
    };

    static SealStyle random(Random random) {
        int red = 170 + random.nextInt(75);
        int green = 15 + random.nextInt(50);
        return new SealStyle(
                28 + (random.nextDouble() * 17),
                0.35 + (random.nextDouble() * 1.1),
                random.nextInt(3) > 0,
                random.nextInt(5) == 0 ? 0 : 0.58 + (random.nextDouble() * 0.14),
                Centre.values()[random.nextInt(3)],
                new Color(red, green, green + random.nextInt(35)),
                0.6 + (random.nextDouble() * 0.4),
                random.nextDouble() * 0.15);
    }

    SealStyle faded(double to) {
        return new SealStyle(diameter, ring, second, inner, centre, ink, to, gaps);
    }

    SealStyle inked(Color colour) {
        return new SealStyle(diameter, ring, second, inner, centre, colour, strength, gaps);
    }

    /** Stamps the seal with its centre at a place, in pixels. */
    void stamp(Graphics2D page, double x, double y, double scale, Font font, Random random) {
        int size = (int) Math.ceil((diameter + 4) * scale);
        BufferedImage layer = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = layer.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(size / 2.0, size / 2.0);
        pen.rotate((random.nextDouble() - 0.5) * 0.5);
        pen.setColor(new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), (int) (255 * strength)));
        draw(pen, scale, font, random);
        spoil(pen, size, scale, random);
        pen.dispose();
        page.drawImage(layer, AffineTransform.getTranslateInstance(x - (size / 2.0), y - (size / 2.0)), null);
    }

    private void draw(Graphics2D pen, double scale, Font font, Random random) {
        double radius = diameter / 2 * scale;
        circle(pen, radius - (ring * scale / 2), ring * scale);
        double writing = radius - ((ring + 0.7) * scale);
        if (second) {
            circle(pen, radius - ((ring + 0.9) * scale), 0.25 * scale);
            writing -= 0.9 * scale;
        }
        if (inner > 0) {
            circle(pen, inner * radius, 0.3 * scale);
        }
        double letters = inner > 0 ? (writing - (inner * radius)) * 0.72 : radius * 0.2;
        around(
                pen,
                AGENCIES[random.nextInt(AGENCIES.length)],
                font.deriveFont((float) letters),
                writing - letters,
                false);
        around(pen, "VIỆT NAM", font.deriveFont((float) (letters * 0.8)), writing - (letters * 0.85), true);
        middle(pen, (inner > 0 ? inner : 0.6) * radius, font, random);
    }

    private static void circle(Graphics2D pen, double radius, double thickness) {
        pen.setStroke(new BasicStroke((float) thickness));
        pen.draw(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
    }

    private static void around(Graphics2D pen, String text, Font font, double radius, boolean below) {
        GlyphVector glyphs = font.createGlyphVector(pen.getFontRenderContext(), text);
        double width = glyphs.getLogicalBounds().getWidth();
        double span = Math.min(below ? 1.4 : 4.2, width / radius * 1.1);
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double along = glyphs.getGlyphPosition(i).getX() / width;
            double angle = (along - 0.5) * span * (below ? -1 : 1);
            AffineTransform turn = AffineTransform.getRotateInstance(angle + (below ? Math.PI : 0));
            turn.translate(0, -radius);
            if (below) {
                turn.rotate(Math.PI, 0, -radius * 0.0);
            }
            turn.translate(-glyphs.getGlyphPosition(i).getX(), 0);
            pen.fill(turn.createTransformedShape(glyphs.getGlyphOutline(i)));
        }
    }

    private void middle(Graphics2D pen, double radius, Font font, Random random) {
        if (centre == Centre.TEXT) {
            pen.setFont(font.deriveFont((float) (radius * 0.32)));
            String[] lines = {"SỞ", "NỘI VỤ"};
            for (int i = 0; i < lines.length; i++) {
                Rectangle2D box = pen.getFont().getStringBounds(lines[i], pen.getFontRenderContext());
                pen.drawString(lines[i], (float) (-box.getWidth() / 2), (float) (radius * ((i * 0.42) - 0.05)));
            }
            return;
        }
        pen.fill(star(0, 0, radius * (centre == Centre.STAR ? 0.62 : 0.3)));
        if (centre == Centre.EMBLEM) {
            circle(pen, radius * 0.5, radius * 0.06);
            pen.setStroke(new BasicStroke((float) (radius * 0.05)));
            for (int i = 0; i < 40; i++) {
                double angle = i * Math.PI / 20;
                double to = radius * (0.7 + (random.nextDouble() * 0.15));
                pen.drawLine(
                        (int) (Math.cos(angle) * radius * 0.58),
                        (int) (Math.sin(angle) * radius * 0.58),
                        (int) (Math.cos(angle + 0.2) * to),
                        (int) (Math.sin(angle + 0.2) * to));
            }
        }
    }

    static Path2D star(double x, double y, double radius) {
        Path2D star = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double angle = (Math.PI / 5 * i) - (Math.PI / 2);
            double at = i % 2 == 0 ? radius : radius * 0.382;
            if (i == 0) {
                star.moveTo(x + (at * Math.cos(angle)), y + (at * Math.sin(angle)));
            } else {
                star.lineTo(x + (at * Math.cos(angle)), y + (at * Math.sin(angle)));
            }
        }
        star.closePath();
        return star;
    }

    /** Takes ink away as an uneven pad does: in small spots, and more on one side. */
    private void spoil(Graphics2D pen, int size, double scale, Random random) {
        pen.setTransform(new AffineTransform());
        double wanted = gaps * size * size;
        double side = random.nextDouble() * 2 * Math.PI;
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.DST_OUT, 0.85f));
        while (wanted > 0) {
            double spot = (0.15 + (random.nextDouble() * random.nextDouble() * 1.6)) * scale;
            double x = random.nextDouble() * size;
            double y = random.nextDouble() * size;
            double towards = ((x / size) - 0.5) * Math.cos(side) + ((y / size) - 0.5) * Math.sin(side);
            if (random.nextDouble() < 0.5 + towards) {
                pen.fill(new Ellipse2D.Double(x - spot, y - spot, 2 * spot, 2 * spot));
                wanted -= Math.PI * spot * spot;
            }
        }
    }
}
