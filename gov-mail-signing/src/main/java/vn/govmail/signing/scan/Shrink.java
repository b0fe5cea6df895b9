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
        for (int i = 0; i < newWidth; i++) {
            int end = offset + (3 * starts[i + 1]);
            int r = 0;
            int g = 0;
            int b = 0;
            for (int at = offset + (3 * starts[i]); at < end; at += 3) {
                r += row[at + first] & 0xff;
                g += row[at + 1] & 0xff;
                b += row[at + 2 - first] & 0xff;
            }
            add(i, r, g, b, 255 * (starts[i + 1] - starts[i]));
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
            add(i, r, g, b, a);
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
            add(i, r, g, b, a);
        }
        endRow();
    }

    private void add(int i, int r, int g, int b, int a) {
        sums[4 * i] += r;
        sums[(4 * i) + 1] += g;
        sums[(4 * i) + 2] += b;
        sums[(4 * i) + 3] += a;
    }

    private void endRow() {
        rowsIn++;
        rowsSummed++;
        if (newRow < newHeight && rowsIn >= (long) (newRow + 1) * height / newHeight) {
            for (int i = 0; i < newWidth; i++) {
                long count = (long) rowsSummed * (starts[i + 1] - starts[i]);
                long half = count / 2;
                argb[(newRow * newWidth) + i] = ((int) ((sums[(4 * i) + 3] + half) / count) << 24)
                        | ((int) ((sums[4 * i] + half) / count) << 16)
                        | ((int) ((sums[(4 * i) + 1] + half) / count) << 8)
                        | (int) ((sums[(4 * i) + 2] + half) / count);
            }
            Arrays.fill(sums, 0);
            rowsSummed = 0;
            newRow++;
        }
    }

    /** What became of the rows, whose pixels were black or white alone, or not. */
    public Picture picture(boolean bilevel) {
        return new Picture(newWidth, newHeight, argb, bilevel);
    }
}
