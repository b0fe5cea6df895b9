package vn.govmail.signing.scan;

/**
 * The size of a sheet in millimetres.
 *
 * @param width width
 * @param height height
 * @param known whether it is the paper's own; otherwise A4 was assumed, as for photographs
 */
public record PaperSize(double width, double height, boolean known) {
    private static final double A4 = 297;
    /** A little more than A3, and a little less than A5: agencies write on nothing else. */
    private static final double LARGEST = 450;

    private static final double SMALLEST = 190;
    private static final double LONGEST_RATIO = 4;
    private static final double A4_RATIO = 1.414;
    private static final double RATIO_TOLERANCE = 0.06;

    /** What a file says of its page, where that can be paper; programs that know no size write one pixel as one point. */
    public static PaperSize stated(double width, double height) {
        double longer = Math.max(width, height);
        boolean credible = longer <= LARGEST && longer >= SMALLEST && longer <= LONGEST_RATIO * Math.min(width, height);
        return credible ? new PaperSize(width, height, true) : assumed(width, height);
    }

    /** A sheet of A4 whose sides are as those of a picture; the same shape as A4 is taken for the paper without a margin. */
    public static PaperSize assumed(double width, double height) {
        double longer = Math.max(width, height);
        double shorter = Math.max(Math.min(width, height), longer / LONGEST_RATIO);
        boolean shape = Math.abs((longer / shorter) - A4_RATIO) < RATIO_TOLERANCE;
        double other = A4 * shorter / longer;
        return width > height ? new PaperSize(A4, other, shape) : new PaperSize(other, A4, shape);
    }
}
