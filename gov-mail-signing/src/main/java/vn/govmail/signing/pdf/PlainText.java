package vn.govmail.signing.pdf;

import java.io.IOException;
import org.apache.pdfbox.util.Matrix;

/** Where the letters of text objects come to stand (ISO 32000-1, 9.4), worked out in the steps of PDFBox so that both round alike. One page, one thread. */
final class PlainText {
    private final PlainGlyphs glyphs;
    private final PageSight sight;
    private Matrix start = new Matrix();
    private boolean open;
    /** Where the next letter stands on its line. */
    private float along;

    private final Replacement replacement = new Replacement();
    private int shown;
    private int characters;

    PlainText(PlainGlyphs glyphs, PageSight sight) {
        this.glyphs = glyphs;
        this.sight = sight;
    }

    /** How many letters were shown. */
    int shown() {
        return shown;
    }

    /** How many characters they stand for. */
    int characters() {
        return characters;
    }

    /** Other words stand for what is shown from here on. */
    Replacement replacement() {
        return replacement;
    }

    void begin() throws NotPlainException {
        outside();
        open = true;
        start = new Matrix();
        along = 0;
    }

    void end() throws NotPlainException {
        inside();
        open = false;
    }

    /** Refuses what belongs between text objects alone. */
    void outside() throws NotPlainException {
        if (open) {
            throw new NotPlainException();
        }
    }

    private void inside() throws NotPlainException {
        if (!open) {
            throw new NotPlainException();
        }
    }

    void move(float x, float y) throws NotPlainException {
        inside();
        start.concatenate(new Matrix(1, 0, 0, 1, x, y));
        along = start.getTranslateX();
    }

    void set(float[] m) throws NotPlainException {
        inside();
        start = new Matrix(m[0], m[1], m[2], m[3], m[4], m[5]);
        along = m[4];
    }

    void show(PlainShow show, PlainPen pen) throws IOException, NotPlainException {
        inside();
        Matrix page = pen.page;
        boolean upright =
                start.getShearX() == 0 && start.getShearY() == 0 && page.getShearX() == 0 && page.getShearY() == 0;
        PlainFont font = pen.font;
        if (!upright || font == null || !(pen.size > 0) || !(pen.scaling > 0)) {
            throw new NotPlainException();
        }
        float scaling = pen.scaling / 100f;
        float scaleX = pen.size * scaling * start.getScaleX() * page.getScaleX();
        float scaleY = pen.size * start.getScaleY() * page.getScaleY();
        float foot = sight.height()
                - (((pen.rise * start.getScaleY()) + start.getTranslateY()) * page.getScaleY() + page.getTranslateY());
        if (!(scaleX > 0 && scaleX < Float.MAX_VALUE && scaleY > 0 && scaleY < Float.MAX_VALUE)) {
            throw new NotPlainException();
        }
        Written written =
                new Written(pen, font, foot, Math.abs(font.height() * scaleY), Math.abs(font.spaceWidth() * scaleX));
        written.show(show);
    }

    /** Letters of one operator. */
    private final class Written {
        private final PlainPen pen;
        private final PlainFont font;
        private final float scaling;
        private final float foot;
        private final float height;
        private final float space;
        private final int points;
        private final boolean replaced = replacement.isOn();
        private final float pageWidth = sight.width();
        private PlainStyle style;
        private boolean within;

        Written(PlainPen pen, PlainFont font, float foot, float height, float space) {
            this.pen = pen;
            this.font = font;
            this.scaling = pen.scaling / 100f;
            this.foot = foot;
            this.height = height;
            this.space = space;
            this.points = (int) (pen.size * start.getScaleX());
            this.style = new PlainStyle(font, pen.size, points, height, space, PageLines.Ink.PLAIN);
        }

        void show(PlainShow show) throws IOException, NotPlainException {
            int step = font.isTwoBytes() ? 2 : 1;
            float scale = start.getScaleX();
            float pageScale = pen.page.getScaleX();
            float pageLeft = pen.page.getTranslateX();
            float size = pen.size;
            byte[] codes = show.bytes();
            float here = along;
            int visible = 0;
            for (int element = 0; element < show.elements(); element++) {
                int from = show.start(element);
                int to = show.end(element);
                if ((to - from) % step != 0) {
                    throw new NotPlainException();
                }
                float move = show.move(element);
                here += move == 0 ? 0 : -move / 1000 * size * scaling * scale;
                for (int i = from; i < to; i += step) {
                    int code = step == 1 ? codes[i] & 0xff : ((codes[i] & 0xff) << 8) | (codes[i + 1] & 0xff);
                    PlainGlyph glyph = font.glyph(code);
                    float left = (here * pageScale) + pageLeft;
                    float right = (((glyph.advance() * size * scaling) * scale + here) * pageScale) + pageLeft;
                    if (glyph.length() > 0) {
                        letter(glyph, left, right - left);
                        visible += glyph.blank() ? 0 : 1;
                    }
                    float blank = step == 1 && code == 32 ? pen.wordSpacing : 0;
                    here += (glyph.advance() * size + pen.letterSpacing + blank) * scaling * scale;
                }
                shown += (to - from) / step;
            }
            along = here;
            sight.letters(pen.mode, visible);
        }

        private void letter(PlainGlyph glyph, float left, float wide) throws NotPlainException {
            if (!(wide >= 0 && left < Float.MAX_VALUE && left > -Float.MAX_VALUE)) {
                throw new NotPlainException();
            }
            characters += glyph.length();
            // the edges of the page are all that can tell letters of one operator apart
            if (!within || left < 0 || left > pageWidth) {
                PageLines.Ink ink = sight.ink(pen.mode, points, left, foot, wide, height);
                within = left >= 0 && left <= pageWidth;
                if (!ink.equals(style.ink())) {
                    style = new PlainStyle(font, pen.size, points, height, space, ink);
                }
            }
            if (replaced) {
                glyphs.addReplaced(left, foot, wide, style, replacement.of(glyph));
            } else {
                glyphs.add(left, foot, wide, style, glyph);
            }
        }
    }
}
