package vn.govmail.signing.pdf;

import java.util.Arrays;

/**
 * Which letters of a page are shown for the first time: programs print a letter twice, a hair apart, for bold. Most letters are
 * right of all others on their baseline and need no search. One page after the other, one thread.
 */
final class PrintedTwice {
    private static final int MOST_BASELINES = 2_000;
    /** Comparisons of letters on one page: some milliseconds. */
    private static final int MOST_COMPARISONS = 2_000_000;

    private static final int NONE = -1;

    private final PlainGlyphs glyphs;
    private float[] feet = new float[64];
    /** The last stretch of each baseline. */
    private int[] stretchOf = new int[64];
    /** Where the letter stands on each baseline that is right of all others. */
    private float[] edge = new float[64];

    private int baselines;
    private int current;
    /** The baseline that is next above the current one, and the one that is next below it. */
    private float above;

    private float below;

    /** Stretches are letters of a baseline each of which is right of the one before it: where they begin and end. */
    private float[] leftmost = new float[64];

    private float[] rightmost = new float[64];
    private int[] first = new int[64];
    private int[] last = new int[64];
    /** Whether the letters of a stretch were printed one after the other, with none of another stretch between them. */
    private boolean[] unbroken = new boolean[64];

    private int[] stretchBefore = new int[64];
    private int stretches;
    /** The letter before each one in its stretch. */
    private int[] before = new int[4096];

    private int comparisons;

    PrintedTwice(PlainGlyphs glyphs) {
        this.glyphs = glyphs;
    }

    void clear() {
        baselines = 0;
        stretches = 0;
        current = NONE;
        comparisons = 0;
    }

    /** Whether a letter, of which all before it were asked, is shown for the first time at its place; it is remembered then. */
    boolean isFirst(int index, float left, float foot, float width, PlainGlyph glyph) throws NotPlainException {
        float tolerance = width / glyph.length() / 3.0f;
        if (current < 0 || feet[current] != foot) {
            move(foot);
        }
        boolean rightOfAll = isAlone(foot, tolerance) && edge[current] < left - tolerance;
        if (tolerance > 0 && !rightOfAll && isShown(glyph, left, foot, tolerance)) {
            return false;
        }
        edge[current] = Math.max(edge[current], left);
        int stretch = stretchOf[current];
        if (stretch == NONE || left < rightmost[stretch]) {
            stretch = begin(left, index);
        }
        rightmost[stretch] = left;
        unbroken[stretch] &= last[stretch] == NONE || last[stretch] == index - 1;
        if (index >= before.length) {
            before = Arrays.copyOf(before, 2 * index);
        }
        before[index] = last[stretch];
        last[stretch] = index;
        return true;
    }

    private void move(float foot) throws NotPlainException {
        current = NONE;
        above = -Float.MAX_VALUE;
        below = Float.MAX_VALUE;
        for (int i = 0; i < baselines; i++) {
            if (feet[i] == foot) {
                current = i;
            } else if (feet[i] < foot) {
                above = Math.max(above, feet[i]);
            } else {
                below = Math.min(below, feet[i]);
            }
        }
        spend(baselines);
        if (current < 0) {
            add(foot);
        }
    }

    private void add(float foot) throws NotPlainException {
        if (baselines == MOST_BASELINES) {
            throw new NotPlainException();
        }
        if (baselines == feet.length) {
            feet = Arrays.copyOf(feet, 2 * baselines);
            stretchOf = Arrays.copyOf(stretchOf, 2 * baselines);
            edge = Arrays.copyOf(edge, 2 * baselines);
        }
        feet[baselines] = foot;
        stretchOf[baselines] = NONE;
        edge[baselines] = -Float.MAX_VALUE;
        current = baselines++;
    }

    private int begin(float left, int index) {
        if (stretches == last.length) {
            leftmost = Arrays.copyOf(leftmost, 2 * stretches);
            rightmost = Arrays.copyOf(rightmost, 2 * stretches);
            first = Arrays.copyOf(first, 2 * stretches);
            unbroken = Arrays.copyOf(unbroken, 2 * stretches);
            last = Arrays.copyOf(last, 2 * stretches);
            stretchBefore = Arrays.copyOf(stretchBefore, 2 * stretches);
        }
        leftmost[stretches] = left;
        first[stretches] = index;
        last[stretches] = NONE;
        unbroken[stretches] = true;
        stretchBefore[stretches] = stretchOf[current];
        stretchOf[current] = stretches;
        return stretches++;
    }

    private boolean isShown(PlainGlyph glyph, float left, float foot, float tolerance) throws NotPlainException {
        if (isAlone(foot, tolerance)) {
            return isOnLine(current, glyph, left, tolerance);
        }
        spend(baselines);
        for (int line = 0; line < baselines; line++) {
            if (isNear(feet[line], foot, tolerance) && isOnLine(line, glyph, left, tolerance)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no other baseline is near the current one. */
    private boolean isAlone(float foot, float tolerance) {
        return !isNear(above, foot, tolerance) && !isNear(below, foot, tolerance);
    }

    /** In the arithmetic of PDFBox, which rounds; so for places on the line. */
    private static boolean isNear(float place, float other, float tolerance) {
        return place >= other - tolerance && place < other + tolerance;
    }

    private boolean isOnLine(int line, PlainGlyph glyph, float left, float tolerance) throws NotPlainException {
        for (int stretch = stretchOf[line]; stretch >= 0; stretch = stretchBefore[stretch]) {
            spend(1);
            if (rightmost[stretch] >= left - tolerance
                    && leftmost[stretch] < left + tolerance
                    && isInStretch(stretch, glyph, left, tolerance)) {
                return true;
            }
        }
        return false;
    }

    private boolean isInStretch(int stretch, PlainGlyph glyph, float left, float tolerance) throws NotPlainException {
        int start = unbroken[stretch] ? lastBefore(stretch, left + tolerance) : last[stretch];
        for (int other = start; other >= 0; other = before[other]) {
            spend(1);
            float place = glyphs.left(other);
            if (place < left - tolerance) {
                return false;
            }
            if (place < left + tolerance && glyphs.glyph(other).says(glyph)) {
                return true;
            }
        }
        return false;
    }

    /** The last letter of an unbroken stretch that begins left of a place, which the first one does. */
    private int lastBefore(int stretch, float place) throws NotPlainException {
        int low = first[stretch];
        int high = last[stretch];
        while (low < high) {
            spend(1);
            int middle = (low + high + 1) >>> 1;
            if (glyphs.left(middle) < place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void spend(int steps) throws NotPlainException {
        comparisons += steps;
        if (comparisons > MOST_COMPARISONS) {
            throw new NotPlainException();
        }
    }
}
