package vn.govmail.signing.scan;

/** A small picture in memory. Its pixels are not copied; whoever has it must not change them. */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] argb;
    private final boolean bilevel;

    Picture(int width, int height, int[] argb, boolean bilevel) {
        this.width = width;
        this.height = height;
        this.argb = argb;
        this.bilevel = bilevel;
    }

    /** Whether it was made of pixels that were black or white. */
    public boolean isBilevel() {
        return bilevel;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int[] argb() {
        return argb;
    }

    /** The same picture, as transparent as another one is dark; the other is stretched to this one's size. */
    public Picture masked(Picture mask) {
        int[] result = new int[argb.length];
        for (int y = 0; y < height; y++) {
            int maskRow = (int) ((long) y * mask.height / height) * mask.width;
            for (int x = 0; x < width; x++) {
                int opacity = mask.argb[maskRow + (int) ((long) x * mask.width / width)] & 0xff;
                int at = (y * width) + x;
                int alpha = (argb[at] >>> 24) * opacity / 255;
                result[at] = (alpha << 24) | (argb[at] & 0xffffff);
            }
        }
        return new Picture(width, height, result, bilevel);
    }

    /**
     * Makes red, green and blue of bytes that are light and two colour differences (ITU-T T.871, 7), in place: whoever decodes has
     * the picture to himself, and memory is short.
     */
    Picture fromLumaAndChroma() {
        for (int i = 0; i < argb.length; i++) {
            int y = (argb[i] >> 16) & 0xff;
            int cb = ((argb[i] >> 8) & 0xff) - 128;
            int cr = (argb[i] & 0xff) - 128;
            int r = bounded(y + ((91_881 * cr) >> 16));
            int g = bounded(y - (((22_554 * cb) + (46_802 * cr)) >> 16));
            int b = bounded(y + ((116_130 * cb) >> 16));
            argb[i] = (argb[i] & 0xff000000) | (r << 16) | (g << 8) | b;
        }
        return this;
    }

    private static int bounded(int value) {
        return Math.max(0, Math.min(255, value));
    }

    /** The same picture with light and dark exchanged. */
    public Picture inverted() {
        int[] result = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            result[i] = argb[i] ^ 0xffffff;
        }
        return new Picture(width, height, result, bilevel);
    }

    /** One colour, painted where this picture is bright: what an image mask does. */
    public Picture stencil(int rgb) {
        int[] result = new int[argb.length];
        for (int i = 0; i < argb.length; i++) {
            result[i] = ((argb[i] & 0xff) << 24) | (rgb & 0xffffff);
        }
        return new Picture(width, height, result, bilevel);
    }
}
