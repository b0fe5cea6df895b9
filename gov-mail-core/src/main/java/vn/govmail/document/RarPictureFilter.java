package vn.govmail.document;

import java.util.Arrays;

/**
 * Pictures of three bytes a point: each of the three one after the other, as differences from what the points beside and above let expect, two of
 * them less the third.
 *
 * @param row how many bytes a row of points has
 * @param first at which byte the first point begins
 */
record RarPictureFilter(int row, int first) implements RarFilter {
    private static final int POINT = 3;

    @Override
    public void undo(byte[] bytes, int from, int length, int place) {
        byte[] differences = Arrays.copyOfRange(bytes, from, from + length);
        int next = 0;
        for (int colour = 0; colour < POINT; colour++) {
            int left = 0;
            for (int i = colour; i < length; i += POINT) {
                int expected = left;
                if (i >= row) {
                    int corner = bytes[from + i - row] & 0xFF;
                    int above = bytes[from + i - row + POINT] & 0xFF;
                    expected = expected(left, above, corner);
                }
                left = (expected - differences[next]) & 0xFF;
                next++;
                bytes[from + i] = (byte) left;
            }
        }
        for (int i = from + first; i + 2 < from + length; i += POINT) {
            bytes[i] += bytes[i + 1];
            bytes[i + 2] += bytes[i + 1];
        }
    }

    /** The one of the three that is next to where a plane through them would go. */
    private static int expected(int left, int above, int corner) {
        int fromLeft = Math.abs(above - corner);
        int fromAbove = Math.abs(left - corner);
        int fromCorner = Math.abs(left + above - 2 * corner);
        if (fromLeft <= fromAbove && fromLeft <= fromCorner) {
            return left;
        }
        return fromAbove <= fromCorner ? above : corner;
    }
}
