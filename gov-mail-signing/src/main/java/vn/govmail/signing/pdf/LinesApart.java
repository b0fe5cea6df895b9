package vn.govmail.signing.pdf;

import java.util.Arrays;

/**
 * The order of letters whose lines do not touch each other: there PDFBox's comparison is an order, of which every stable algorithm
 * makes the same, and a fast one may. Used again for each page; one thread.
 */
final class LinesApart {
    /** PDFBox takes baselines that are nearer than this for one. */
    private static final double ONE_LINE = .1;

    /** Letters one after the other on the same baseline and of the same height. */
    private int[] runStart = new int[256];

    private int[] lineOfRun = new int[256];
    private long[] runs = new long[256];
    private int runCount;

    private int[] lineEnd = new int[256];
    private int lines;
    private long[] letters = {};

    /**
     * Writes the indices of the letters from top to bottom and from left to right.
     *
     * @return whether the lines lie apart; nothing is written otherwise
     */
    boolean order(PlainGlyphs glyphs, int[] order) {
        boolean apart = findRuns(glyphs) && findLines(glyphs);
        if (apart) {
            write(glyphs, order);
        }
        return apart;
    }

    private boolean findRuns(PlainGlyphs glyphs) {
        runCount = 0;
        float foot = Float.NaN;
        float height = Float.NaN;
        for (int i = 0; i < glyphs.count(); i++) {
            if (glyphs.foot(i) != foot || glyphs.height(i) != height) {
                foot = glyphs.foot(i);
                height = glyphs.height(i);
                if (!Float.isFinite(foot) || !Float.isFinite(height)) {
                    return false;
                }
                addRun(i, foot);
            }
        }
        return true;
    }

    private void addRun(int start, float foot) {
        if (runCount == runs.length) {
            runStart = Arrays.copyOf(runStart, 2 * runCount);
            lineOfRun = Arrays.copyOf(lineOfRun, 2 * runCount);
            runs = Arrays.copyOf(runs, 2 * runCount);
            lineEnd = Arrays.copyOf(lineEnd, 2 * runCount);
        }
        runStart[runCount] = start;
        runs[runCount] = key(foot, runCount);
        runCount++;
    }

    /** Whether each two letters of a line are on one line for PDFBox, and no two of different lines. */
    private boolean findLines(PlainGlyphs glyphs) {
        Arrays.sort(runs, 0, runCount);
        lines = 0;
        float highest = 0;
        float lowest = -Float.MAX_VALUE;
        float lowestBefore = -Float.MAX_VALUE;
        for (int i = 0; i < runCount; i++) {
            int run = (int) runs[i];
            float foot = glyphs.foot(runStart[run]);
            float top = foot - glyphs.height(runStart[run]);
            if (isApart(lowest, foot, top)) {
                lowestBefore = lowest;
                highest = foot;
                lines++;
            } else if (isApart(highest, foot, top) || !isApart(lowestBefore, foot, top)) {
                return false;
            }
            lowest = foot;
            lineOfRun[run] = lines - 1;
        }
        return true;
    }

    /** Whether PDFBox puts a letter onto another line than one whose baseline is not lower. */
    private static boolean isApart(float otherFoot, float foot, float top) {
        return otherFoot < top && foot - otherFoot >= ONE_LINE;
    }

    private void write(PlainGlyphs glyphs, int[] order) {
        int count = glyphs.count();
        Arrays.fill(lineEnd, 0, lines, 0);
        for (int run = 0; run < runCount; run++) {
            lineEnd[lineOfRun[run]] += endOf(run, count) - runStart[run];
        }
        int start = 0;
        for (int line = 0; line < lines; line++) {
            int size = lineEnd[line];
            lineEnd[line] = start;
            start += size;
        }
        if (letters.length < count) {
            letters = new long[count];
        }
        for (int run = 0; run < runCount; run++) {
            int at = lineEnd[lineOfRun[run]];
            for (int i = runStart[run]; i < endOf(run, count); i++) {
                letters[at++] = key(glyphs.left(i), i);
            }
            lineEnd[lineOfRun[run]] = at;
        }
        start = 0;
        for (int line = 0; line < lines; line++) {
            writeLine(start, lineEnd[line], order);
            start = lineEnd[line];
        }
    }

    /** Most lines are printed from left to right, some with the letters of another font behind: two rows to be merged. */
    private void writeLine(int start, int end, int[] order) {
        int second = endOfRow(start, end);
        if (endOfRow(second, end) < end) {
            Arrays.sort(letters, start, end);
            second = end;
        }
        int left = start;
        int right = second;
        for (int i = start; i < end; i++) {
            boolean fromLeft = right == end || (left < second && letters[left] < letters[right]);
            order[i] = (int) letters[fromLeft ? left++ : right++];
        }
    }

    private int endOfRow(int start, int end) {
        int next = Math.min(start + 1, end);
        while (next < end && letters[next - 1] < letters[next]) {
            next++;
        }
        return next;
    }

    private int endOf(int run, int count) {
        return run + 1 < runCount ? runStart[run + 1] : count;
    }

    /** Orders by place as {@link Float#compare} does, then by index. */
    private static long key(float place, int index) {
        int bits = Float.floatToIntBits(place);
        int ordered = bits ^ ((bits >> 31) & Integer.MAX_VALUE);
        return ((long) ordered << Integer.SIZE) | index;
    }
}
