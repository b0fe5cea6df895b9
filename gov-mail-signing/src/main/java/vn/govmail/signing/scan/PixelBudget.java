package vn.govmail.signing.scan;

/** How many pixels of one file may yet be decoded. Confined to one thread. */
public final class PixelBudget {
    /** What formats of pictures can say at most; a row has to fit into memory. */
    private static final int LONGEST_SIDE = 65_535;

    private final long all;
    private long left;

    /** A budget of so many pixels. */
    public PixelBudget(long pixels) {
        this.all = pixels;
        this.left = pixels;
    }

    /** Takes the pixels of a picture from the budget; false, and nothing taken, where they are too many or the size is none. */
    public boolean spend(long width, long height) {
        boolean fits = width > 0 && height > 0 && Math.max(width, height) <= LONGEST_SIDE && height <= left / width;
        if (fits) {
            left -= width * height;
        }
        return fits;
    }

    /** Pixels taken so far. */
    public long spent() {
        return all - left;
    }
}
