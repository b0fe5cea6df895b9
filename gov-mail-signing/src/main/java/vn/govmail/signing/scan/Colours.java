package vn.govmail.signing.scan;

/** The colours of a page as they would be on white paper. Confined to one thread. */
final class Colours {
    private static final double PAPER_PERCENTILE = 0.8;
    /** Paper is so much of a page that every seventh pixel tells of it. */
    private static final int EVERY = 7;

    /** Paper may be grey or yellowish, but darker than this it is a picture without paper. */
    private static final int DARKEST_PAPER = 110;
    /** Differences between the channels of a pixel below this are noise and the tint of lamps. */
    private static final int COLOURED = 28;

    private static final double COLOURED_SHARE = 0.0004;

    private final int width;
    private final int height;
    private final int[] rgb;
    private final boolean paper;

    private Colours(int width, int height, int[] rgb, boolean paper) {
        this.width = width;
        this.height = height;
        this.rgb = rgb;
        this.paper = paper;
    }

    static Colours of(PageCanvas canvas) {
        int[] pixels = canvas.rgb();
        int[] white = {percentile(pixels, 16), percentile(pixels, 8), percentile(pixels, 0)};
        int[][] scales = {scale(white[0]), scale(white[1]), scale(white[2])};
        int[] result = new int[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int p = pixels[i];
            result[i] = (scales[0][(p >> 16) & 0xff] << 16) | (scales[1][(p >> 8) & 0xff] << 8) | scales[2][p & 0xff];
        }
        boolean paper = Math.max(white[0], Math.max(white[1], white[2])) > DARKEST_PAPER;
        return new Colours(canvas.width(), canvas.height(), result, paper);
    }

    private static int percentile(int[] pixels, int shift) {
        int[] histogram = new int[256];
        int seen = 0;
        for (int i = 0; i < pixels.length; i += EVERY) {
            histogram[(pixels[i] >> shift) & 0xff]++;
            seen++;
        }
        long below = 0;
        int value = 0;
        while (value < 255 && below + histogram[value] < PAPER_PERCENTILE * seen) {
            below += histogram[value];
            value++;
        }
        return Math.max(value, DARKEST_PAPER);
    }

    private static int[] scale(int white) {
        int[] table = new int[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = Math.min(255, i * 255 / white);
        }
        return table;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int at(int index) {
        return rgb[index];
    }

    /** Whether anything is light enough to be paper: of a negative, or a photograph in the dark, nothing can be said. */
    boolean showPaper() {
        return paper;
    }

    /** Whether colours are to be seen, whatever the format could hold. */
    boolean areColoured() {
        int coloured = 0;
        for (int p : rgb) {
            int r = (p >> 16) & 0xff;
            int g = (p >> 8) & 0xff;
            int b = p & 0xff;
            if (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)) > COLOURED) {
                coloured++;
            }
        }
        return coloured > COLOURED_SHARE * rgb.length;
    }
}
