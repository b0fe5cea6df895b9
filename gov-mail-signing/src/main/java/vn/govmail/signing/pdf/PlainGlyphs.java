package vn.govmail.signing.pdf;

import java.util.Arrays;

/**
 * The letters of a page with their places, in the order of the file and then from top to bottom, as PDFBox orders them. Used again
 * for each page; one thread.
 */
final class PlainGlyphs {
    /** A page of small print has ten thousand; PDFBox reads those that have more. */
    private static final int MOST = 1 << 16;

    private static final double LEAST_OVERLAP = .15;

    private float[] left = new float[4096];
    private float[] foot = new float[4096];
    private float[] width = new float[4096];
    private float[] height = new float[4096];
    private PlainStyle[] style = new PlainStyle[4096];
    private PlainGlyph[] glyph = new PlainGlyph[4096];
    private int count;
    private final PrintedTwice twice = new PrintedTwice(this);
    private final LinesApart lines = new LinesApart();

    void clear() {
        Arrays.fill(style, 0, count, null);
        Arrays.fill(glyph, 0, count, null);
        count = 0;
        twice.clear();
    }

    int count() {
        return count;
    }

    float left(int index) {
        return left[index];
    }

    /** The baseline, from the upper edge of the page. */
    float foot(int index) {
        return foot[index];
    }

    float width(int index) {
        return width[index];
    }

    float height(int index) {
        return height[index];
    }

    PlainStyle style(int index) {
        return style[index];
    }

    PlainGlyph glyph(int index) {
        return glyph[index];
    }

    /** A letter that is shown; one that is shown a second time at the same place, to make it look bold, is left out. */
    void add(float atX, float atY, float wide, PlainStyle looks, PlainGlyph letter) throws NotPlainException {
        put(atX, atY, wide, looks, letter);
        if (twice.isFirst(count, atX, atY, wide, letter)) {
            keep();
        }
    }

    /** A letter that is shown and for which other words stand. */
    void addReplaced(float atX, float atY, float wide, PlainStyle looks, PlainGlyph letter) throws NotPlainException {
        put(atX, atY, wide, looks, letter);
        keep();
    }

    private void put(float atX, float atY, float wide, PlainStyle looks, PlainGlyph letter) throws NotPlainException {
        if (count == left.length) {
            grow();
        }
        left[count] = atX;
        foot[count] = atY;
        width[count] = wide;
        height[count] = looks.height();
        style[count] = looks;
        glyph[count] = letter;
    }

    private void keep() throws NotPlainException {
        int before = count - 1;
        if (count > 0
                && ((glyph[count].mark() && overlap(before, count))
                        || (glyph[before].mark() && overlap(count, before)))) {
            // a mark that is put over a letter
            throw new NotPlainException();
        }
        count++;
    }

    private void grow() throws NotPlainException {
        if (count >= MOST) {
            throw new NotPlainException();
        }
        int size = 2 * count;
        left = Arrays.copyOf(left, size);
        foot = Arrays.copyOf(foot, size);
        width = Arrays.copyOf(width, size);
        height = Arrays.copyOf(height, size);
        style = Arrays.copyOf(style, size);
        glyph = Arrays.copyOf(glyph, size);
    }

    /** Whether PDFBox sees one letter over the other, by more than a seventh of the other's width where they only touch. */
    private boolean overlap(int letter, int mark) {
        double start = left[letter];
        double wide = width[letter];
        double markStart = left[mark];
        double end = start + wide;
        double markEnd = markStart + width[mark];
        if (markEnd <= start
                || markStart >= end
                || (double) foot[mark] + height[mark] < foot[letter]
                || foot[mark] > (double) foot[letter] + height[letter]) {
            return false;
        }
        if (markStart > start && markEnd > end) {
            return (end - markStart) / wide > LEAST_OVERLAP;
        }
        return !(markStart < start && markEnd < end) || (markEnd - start) / wide > LEAST_OVERLAP;
    }

    /** The letters from top to bottom and from left to right, without spaces that lie within the letter before them. */
    int[] ordered() throws NotPlainException {
        int[] order = new int[count];
        if (isInOrder()) {
            Arrays.setAll(order, i -> i);
        } else if (!lines.order(this, order)) {
            order = sorted();
        }
        int kept = 0;
        for (int each : order) {
            if (kept > 0 && glyph[each].space() && liesWithin(each, order[kept - 1])) {
                continue;
            }
            order[kept++] = each;
        }
        return Arrays.copyOf(order, kept);
    }

    private boolean isInOrder() {
        for (int i = 1; i < count; i++) {
            if (compare(i - 1, i) > 0) {
                return false;
            }
        }
        return true;
    }

    /** By the same algorithm as PDFBox's, since its comparison is no order and each algorithm makes something else of it. */
    int[] sorted() throws NotPlainException {
        Integer[] boxed = new Integer[count];
        for (int i = 0; i < count; i++) {
            boxed[i] = i;
        }
        try {
            Arrays.sort(boxed, this::compare);
        } catch (IllegalArgumentException e) {
            throw new NotPlainException();
        }
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            order[i] = boxed[i];
        }
        return order;
    }

    private int compare(int one, int other) {
        float footOfOne = foot[one];
        float footOfOther = foot[other];
        float topOfOne = footOfOne - height[one];
        float topOfOther = footOfOther - height[other];
        if (Math.abs(footOfOne - footOfOther) < .1
                || (footOfOther >= topOfOne && footOfOther <= footOfOne)
                || (footOfOne >= topOfOther && footOfOne <= footOfOther)) {
            return Float.compare(left[one], left[other]);
        }
        return footOfOne < footOfOther ? -1 : 1;
    }

    private boolean liesWithin(int inner, int outer) {
        return left[outer] <= left[inner]
                && left[inner] + width[inner] <= left[outer] + width[outer]
                && foot[outer] <= foot[inner]
                && foot[inner] + height[inner] <= foot[outer] + height[outer];
    }
}
