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

    private final PlainGlyphs glyphs;
    private float[] feet = new float[64];
    private float[] rightmost = new float[64];
    private int[] last = new int[64];
    /** Whether each letter of the baseline is right of the one before it. */
    private boolean[] ascending = new boolean[64];

    private int[] before = new int[4096];
    private int baselines;
    private int current;
    /** How far the nearest other baseline is. */
    private float nearest;

    private int comparisons;

    PrintedTwice(PlainGlyphs glyphs) {
        this.glyphs = glyphs;
    }

    void clear() {
        baselines = 0;
        current = -1;
        comparisons = 0;
    }

    /** Whether a letter, of which all before it were asked, is shown for the first time at its place; it is remembered then. */
    boolean isFirst(int index, float left, float foot, float width, PlainGlyph glyph) throws NotPlainException {
        float tolerance = width / glyph.length() / 3.0f;
        if (current < 0 || feet[current] != foot) {
            move(foot);
        }
        int line = current;
        float right = rightmost[line];
        boolean near = nearest <= tolerance || right >= left - tolerance;
        if (near && tolerance > 0 && isShown(glyph, left, foot, tolerance)) {
            return false;
        }
        ascending[line] &= left >= right;
        rightmost[line] = Math.max(right, left);
        if (index >= before.length) {
            before = Arrays.copyOf(before, 2 * index);
        }
        before[index] = last[line];
        last[line] = index;
        return true;
    }

    private void move(float foot) throws NotPlainException {
        current = -1;
        nearest = Float.MAX_VALUE;
        for (int i = 0; i < baselines; i++) {
            if (feet[i] == foot) {
                current = i;
            } else {
                nearest = Math.min(nearest, Math.abs(feet[i] - foot));
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
            rightmost = Arrays.copyOf(rightmost, 2 * baselines);
            last = Arrays.copyOf(last, 2 * baselines);
            ascending = Arrays.copyOf(ascending, 2 * baselines);
        }
        feet[baselines] = foot;
        rightmost[baselines] = -Float.MAX_VALUE;
        last[baselines] = -1;
        ascending[baselines] = true;
        current = baselines++;
    }

    private boolean isShown(PlainGlyph glyph, float left, float foot, float tolerance) throws NotPlainException {
        if (nearest > tolerance) {
            return isOnLine(current, glyph, left, tolerance);
        }
        spend(baselines);
        for (int line = 0; line < baselines; line++) {
            if (feet[line] >= foot - tolerance
                    && feet[line] < foot + tolerance
                    && isOnLine(line, glyph, left, tolerance)) {
                return true;
            }
        }
        return false;
    }

    private boolean isOnLine(int line, PlainGlyph glyph, float left, float tolerance) throws NotPlainException {
        for (int other = last[line]; other >= 0; other = before[other]) {
            spend(1);
            float place = glyphs.left(other);
            if (place >= left - tolerance && place < left + tolerance) {
                if (glyphs.glyph(other).says(glyph)) {
                    return true;
                }
            } else if (ascending[line] && place < left) {
                return false;
            }
        }
        return false;
    }

    private void spend(int steps) throws NotPlainException {
        comparisons += steps;
        if (comparisons > MOST_COMPARISONS) {
            throw new NotPlainException();
        }
    }
}
