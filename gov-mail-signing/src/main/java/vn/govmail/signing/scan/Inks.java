package vn.govmail.signing.scan;

/**
 * Rows of pixels in four inks, made red, green, blue as a screen shows them without profiles. Stateless but for its row.
 */
final class Inks {
    /** Whether the first three samples are light and two colour differences (ITU-T T.871, 7) that make the inks. */
    private final boolean byLuma;
    /** Whether 0 is all of an ink. */
    private final boolean negative;
    /** The row that is made. */
    private final byte[] rgb;

    Inks(int width, boolean byLuma, boolean negative) {
        this.byLuma = byLuma;
        this.negative = negative;
        this.rgb = new byte[3 * width];
    }

    /** Makes a row of so many samples from a place on. */
    byte[] row(byte[] samples, int offset) {
        for (int x = 0; x < rgb.length / 3; x++) {
            int at = offset + (4 * x);
            int first = samples[at] & 0xff;
            int second = samples[at + 1] & 0xff;
            int third = samples[at + 2] & 0xff;
            if (byLuma) {
                int cb = second - 128;
                int cr = third - 128;
                int y = first;
                // light is what the ink leaves
                first = 255 - bounded(y + ((91_881 * cr) >> 16));
                second = 255 - bounded(y - (((22_554 * cb) + (46_802 * cr)) >> 16));
                third = 255 - bounded(y + ((116_130 * cb) >> 16));
            }
            int black = samples[at + 3] & 0xff;
            int light = negative ? black : 255 - black;
            rgb[3 * x] = (byte) (left(first) * light / 255);
            rgb[(3 * x) + 1] = (byte) (left(second) * light / 255);
            rgb[(3 * x) + 2] = (byte) (left(third) * light / 255);
        }
        return rgb;
    }

    private int left(int ink) {
        return negative ? ink : 255 - ink;
    }

    private static int bounded(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
