package vn.govmail.signing.scan;

import java.util.Arrays;

/**
 * Makes a picture smaller while its rows come in, each new pixel the mean of those that it stands for, so that no large picture is
 * ever in memory as a whole. Rows that never come stay white. Confined to one thread.
 */
public final class Shrink {
    private static final int WHITE = 0xffffffff;

    private final int height;
    private final int newWidth;
    private final int newHeight;
    /** Where the columns of each new pixel begin. */
    private final int[] starts;

    /** Of each new pixel red, green, blue, and what its opacity lacks. */
    private final long[] sums;

    private final int[] argb;
    private int rowsIn;
    private int rowsSummed;
    private int newRow;

    /** For a picture of a size, to be made at most as large as wanted, and never larger than it is. */
    public Shrink(int width, int height, int wantedWidth, int wantedHeight) {
        this.height = height;
        this.newWidth = Math.max(1, Math.min(width, wantedWidth));
        this.newHeight = Math.max(1, Math.min(height, wantedHeight));
        this.starts = new int[newWidth + 1];
        for (int i = 0; i <= newWidth; i++) {
            starts[i] = (int) ((long) i * width / newWidth);
        }
        this.sums = new long[newWidth * 4];
        this.argb = new int[newWidth * newHeight];
        Arrays.fill(argb, WHITE);
    }

    /** Whether all rows have come. */
    public boolean isFull() {
        return rowsIn >= height;
    }

    /** A row of bytes red, green, blue, or the other way round. */
    public void rgbRow(byte[] row, int offset, boolean blueFirst) {
        int first = blueFirst ? 2 : 0;
        int at = offset;
        for (int i = 0; i < newWidth; i++) {
            int r = 0;
            int g = 0;
            int b = 0;
            for (int left = starts[i + 1] - starts[i]; left > 0; left--, at += 3) {
                r += row[at + first] & 0xff;
                g += row[at + 1] & 0xff;
                b += row[at + 2 - first] & 0xff;
            }
            add(i, r, g, b);
        }
        endRow();
    }

    /** A row of one byte for each pixel, which names its colour. */
    public void row(byte[] row, int offset, int[] palette) {
        for (int i = 0; i < newWidth; i++) {
            int r = 0;
            int g = 0;
            int b = 0;
            int a = 0;
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                int colour = palette[row[offset + at] & 0xff];
                a += colour >>> 24;
                r += (colour >> 16) & 0xff;
                g += (colour >> 8) & 0xff;
                b += colour & 0xff;
            }
            add(i, r, g, b);
            sums[(4 * i) + 3] += 255L * (starts[i + 1] - starts[i]) - a;
        }
        endRow();
    }

    /** A row of colours with their opacity. */
    public void row(int[] row) {
        for (int i = 0; i < newWidth; i++) {
            int r = 0;
            int g = 0;
            int b = 0;
            int a = 0;
            for (int at = starts[i]; at < starts[i + 1]; at++) {
                a += row[at] >>> 24;
                r += (row[at] >> 16) & 0xff;
                g += (row[at] >> 8) & 0xff;
                b += row[at] & 0xff;
            }
            add(i, r, g, b);
            sums[(4 * i) + 3] += 255L * (starts[i + 1] - starts[i]) - a;
        }
        endRow();
    }

    private void add(int i, int r, int g, int b) {
        sums[4 * i] += r;
        sums[(4 * i) + 1] += g;
        sums[(4 * i) + 2] += b;
    }

    private void endRow() {
        rowsIn++;
        rowsSummed++;
        if (newRow < newHeight && rowsIn >= (long) (newRow + 1) * height / newHeight) {
            int span = starts[1];
            Mean narrow = new Mean((long) rowsSummed * span);
            Mean wide = new Mean((long) rowsSummed * (span + 1));
            for (int i = 0; i < newWidth; i++) {
                Mean mean = starts[i + 1] - starts[i] == span ? narrow : wide;
                int at = 4 * i;
                int opacity = sums[at + 3] == 0 ? 255 : mean.of((255 * mean.count) - sums[at + 3]);
                argb[(newRow * newWidth) + i] = (opacity << 24)
                        | (mean.of(sums[at]) << 16)
                        | (mean.of(sums[at + 1]) << 8)
                        | mean.of(sums[at + 2]);
            }
            Arrays.fill(sums, 0);
            rowsSummed = 0;
            newRow++;
        }
    }

    /** Divides sums of so many values of 0 to 255, rounded, without the division that takes longer than all the rest. */
    private static final class Mean {
        private static final int SHIFT = 40;
        /** Up to here the error of the factor, times the greatest sum, stays below one. */
        private static final long MOST = 1 << 15;

        private final long count;
        private final long half;
        private final long factor;

        Mean(long count) {
            this.count = count;
            this.half = count / 2;
            this.factor = count > MOST ? 0 : ((1L << SHIFT) / count) + 1;
        }

        int of(long sum) {
            return (int) (factor == 0 ? (sum + half) / count : ((sum + half) * factor) >>> SHIFT);
        }
    }

    /** What became of the rows, whose pixels were black or white alone, or not. */
    public Picture picture(boolean bilevel) {
        return new Picture(newWidth, newHeight, argb, bilevel);
    }
}
