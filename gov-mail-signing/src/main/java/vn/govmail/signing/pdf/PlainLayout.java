package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.text.TextBox;

/**
 * Puts the letters of a page together to words and lines, with the distances by which PDFBox's text stripper does it: both give
 * the same lines, and {@code PlainPageProperties} holds them together. Used again for each page; one thread.
 */
final class PlainLayout {
    private static final float SPACING_TOLERANCE = 0.5F;
    private static final float CHARACTER_TOLERANCE = 0.3F;
    private static final float NOWHERE = -Float.MAX_VALUE;

    private final PlainGlyphs glyphs;
    private final PageLines lines;
    private char[] text = new char[8192];
    private int length;
    /** Behind the last space that stands for a distance. */
    private int separator;
    /** Where the word begins. */
    private int word;

    private int first = -1;
    private float boxLeft;
    private float boxTop;
    private float boxWidth;
    private float boxHeight;
    private float endOfLast;
    private float footOfLine;
    private float heightOfLine;
    /** Of the letter before; null before the first. */
    private @Nullable PlainStyle lastStyle;

    private float lastLeft;
    private boolean lastEndsWithSpace;
    private float lastSpace;
    private float meanWidth;

    PlainLayout(PlainGlyphs glyphs, PageLines lines) {
        this.glyphs = glyphs;
        this.lines = lines;
    }

    /** Writes the text of a page, which the lines get too. */
    void write(int[] order, Writer target) throws IOException {
        length = 0;
        separator = -1;
        first = -1;
        endOfLast = -1;
        footOfLine = NOWHERE;
        heightOfLine = -1;
        lastSpace = -1;
        meanWidth = -1;
        lastStyle = null;
        for (int index : order) {
            letter(index);
        }
        endLine();
        target.write(text, 0, length);
    }

    @SuppressWarnings("ReferenceEquality") // most letters have the very style of the one before
    private void letter(int index) {
        PlainStyle style = glyphs.style(index);
        PlainStyle before = lastStyle;
        PlainGlyph glyph = glyphs.glyph(index);
        float left = glyphs.left(index);
        float foot = glyphs.foot(index);
        float wide = glyphs.width(index);
        float high = glyphs.height(index);
        if (before != null && before != style && style.isOther(before)) {
            meanWidth = -1;
        }
        float space = style.space();
        float spaceGap = spaceGap(space);
        meanWidth = meanWidth < 0 ? wide : (meanWidth + wide) / 2f;
        if (before != null) {
            float expected =
                    endOfLast == -1 ? NOWHERE : endOfLast + Math.min(spaceGap, meanWidth * CHARACTER_TOLERANCE);
            if (!isOnLine(foot, high)) {
                endLine();
                append('\n');
                expected = NOWHERE;
                leaveLine();
            }
            if (expected != NOWHERE && expected < left && !lastEndsWithSpace) {
                endWord();
                append(' ');
                separator = length;
                lines.space();
            } else if (first >= 0 && PageLines.isGap(left - endOfLast, style.points())) {
                endWord();
            }
            if (Math.abs(left - lastLeft) > space + spaceGap) {
                leaveLine();
            }
        }
        footOfLine = Math.max(footOfLine, foot);
        endOfLast = left + wide;
        heightOfLine = Math.max(heightOfLine, high);
        lastSpace = space;
        lastStyle = style;
        lastLeft = left;
        lastEndsWithSpace = endsWithSpace(glyph);
        append(glyph, index, left, foot - high, wide, high);
    }

    private float spaceGap(float space) {
        if (space == 0 || Float.isNaN(space)) {
            return Float.MAX_VALUE;
        }
        return lastSpace < 0 ? space * SPACING_TOLERANCE : (space + lastSpace) / 2f * SPACING_TOLERANCE;
    }

    private void leaveLine() {
        footOfLine = NOWHERE;
        heightOfLine = -1;
    }

    private boolean isOnLine(float foot, float high) {
        return (footOfLine < foot + .1f && footOfLine > foot - .1f)
                || (footOfLine <= foot && footOfLine >= foot - high)
                || (foot <= footOfLine && foot >= footOfLine - heightOfLine);
    }

    private static boolean endsWithSpace(PlainGlyph glyph) {
        return glyph.space() || (glyph.length() > 1 && glyph.text().endsWith(" "));
    }

    private void append(PlainGlyph glyph, int index, float left, float top, float wide, float high) {
        if (first < 0) {
            first = index;
            word = length;
            boxLeft = left;
            boxTop = top;
            boxWidth = wide;
            boxHeight = high;
        } else {
            float right = Math.max(boxLeft + boxWidth, left + wide);
            float bottom = Math.max(boxTop + boxHeight, top + high);
            boxLeft = Math.min(boxLeft, left);
            boxTop = Math.min(boxTop, top);
            boxWidth = right - boxLeft;
            boxHeight = bottom - boxTop;
        }
        if (glyph.length() > 0) {
            append(glyph.first());
        }
        for (int i = 1; i < glyph.length(); i++) {
            append(glyph.text().charAt(i));
        }
    }

    private void append(char character) {
        if (length == text.length) {
            text = Arrays.copyOf(text, 2 * length);
        }
        text[length++] = character;
    }

    private void endLine() {
        if (first >= 0 && word == length && word == separator) {
            // a last word of which nothing is left goes with the space before it
            length--;
            first = -1;
        }
        separator = -1;
        endWord();
        lines.endLine();
    }

    private void endWord() {
        if (first >= 0) {
            PlainStyle style = glyphs.style(first);
            TextBox box = new TextBox(boxLeft, boxTop, boxWidth, boxHeight);
            lines.word(text, word, length, style.font().font(), style.points(), box, style.ink());
            first = -1;
        }
    }
}
