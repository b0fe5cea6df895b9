package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.office.LegacyFonts;

/** A font with horizontal letters of one byte, or of two, and what PDFBox said of each letter, asked once. One document, one thread. */
final class PlainFont {
    private static final GlyphList GLYPHS = glyphs();
    /** PDFBox's, for fonts that do not say how wide a space is. */
    private static final float SPACE_OF_AVERAGE = 0.8F;

    private final PDFont font;
    private final @Nullable String name;
    private final boolean twoBytes;
    private final float height;
    private final float spaceWidth;
    private final PlainGlyph[][] glyphs = new PlainGlyph[256][];

    private PlainFont(PDFont font, boolean twoBytes, float height) {
        this.font = font;
        this.name = font.getName();
        this.twoBytes = twoBytes;
        this.height = height;
        this.spaceWidth = spaceWidth(font);
    }

    /**
     * The font.
     *
     * @param height of its letters at size 1, as PDFBox has it
     */
    static PlainFont of(PDFont font, float height) throws NotPlainException {
        boolean simple = font instanceof PDSimpleFont && !(font instanceof PDType3Font);
        boolean identity = font instanceof PDType0Font
                && COSName.IDENTITY_H.equals(font.getCOSObject().getDictionaryObject(COSName.ENCODING));
        if (!(simple || identity) || font.isVertical() || LegacyFonts.isLegacy(FontLook.plain(font.getName()))) {
            throw new NotPlainException();
        }
        return new PlainFont(font, identity, height);
    }

    private static GlyphList glyphs() {
        try (InputStream more =
                GlyphList.class.getResourceAsStream("/org/apache/pdfbox/resources/glyphlist/additional.txt")) {
            return new GlyphList(GlyphList.getAdobeGlyphList(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float spaceWidth(PDFont font) {
        float width = font.getSpaceWidth() * (1 / 1000f);
        if (width == 0) {
            width = font.getAverageFontWidth() * (1 / 1000f);
            width *= SPACE_OF_AVERAGE;
        }
        return width == 0 ? 1 : width;
    }

    PDFont font() {
        return font;
    }

    /** Whether another font has its name. */
    boolean isNamedAs(PlainFont other) {
        return name != null && name.equals(other.name);
    }

    boolean isTwoBytes() {
        return twoBytes;
    }

    float height() {
        return height;
    }

    float spaceWidth() {
        return spaceWidth;
    }

    PlainGlyph glyph(int code) throws IOException, NotPlainException {
        PlainGlyph[] row = glyphs[code >> 8];
        if (row == null) {
            row = new PlainGlyph[256];
            glyphs[code >> 8] = row;
        }
        PlainGlyph glyph = row[code & 0xff];
        if (glyph == null) {
            glyph = PlainGlyph.of(text(code), font.getDisplacement(code).getX());
            row[code & 0xff] = glyph;
        }
        return glyph;
    }

    /** What a code stands for; null where nobody knows, and PDFBox leaves the letter out. */
    private @Nullable String text(int code) {
        String text = font.toUnicode(code, GLYPHS);
        return text == null && !twoBytes ? String.valueOf((char) code) : text;
    }
}
