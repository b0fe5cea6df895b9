package vn.govmail.signing.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

class LinesApartProperties {
    private static final PlainFont FONT = font();

    private static PlainFont font() {
        try {
            return PlainFont.of(new PDType1Font(FontName.HELVETICA), 0.7f);
        } catch (NotPlainException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 2_000)
    void linesThatLieApartAreOrderedAsByPdfBox(@ForAll long seed) throws NotPlainException {
        Random random = new Random(seed);
        PlainGlyphs glyphs = letters(random, 4, 8);
        int[] order = new int[glyphs.count()];

        assertThat(new LinesApart().order(glyphs, order)).isTrue();
        assertThat(order).isEqualTo(glyphs.sorted());
    }

    @Property(tries = 2_000)
    void linesThatTouchAreOrderedAsByPdfBoxOrLeftToIt(@ForAll long seed) throws NotPlainException {
        Random random = new Random(seed);
        PlainGlyphs glyphs = letters(random, random.nextFloat() * 12, 12);
        int[] order = new int[glyphs.count()];
        boolean apart = new LinesApart().order(glyphs, order);

        if (apart) {
            assertThat(order).isEqualTo(glyphs.sorted());
        }
    }

    /** Rows of letters, from left to right in each, on lines of 20 points; a baseline lies by up to a number lower. */
    private static PlainGlyphs letters(Random random, float lower, int height) throws NotPlainException {
        PlainGlyphs glyphs = new PlainGlyphs();
        glyphs.clear();
        for (int row = random.nextInt(12); row >= 0; row--) {
            float foot = 20 * (1 + random.nextInt(4)) + (random.nextBoolean() ? 0 : random.nextFloat() * lower);
            PlainStyle style = new PlainStyle(FONT, 12, 12, height - random.nextInt(4), 3, PageLines.Ink.PLAIN);
            float left = random.nextInt(60) - 10;
            for (int letter = random.nextInt(8); letter >= 0; letter--) {
                glyphs.addReplaced(left, foot, 5, style, PlainGlyph.of("a", 0.5f));
                left += random.nextInt(6) * (random.nextInt(20) == 0 ? -1 : 1);
            }
        }
        return glyphs;
    }
}
