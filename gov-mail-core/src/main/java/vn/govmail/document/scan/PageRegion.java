package vn.govmail.document.scan;

/**
 * A rectangle on a page as readers see it, in millimetres from its upper left corner. Where the size of the paper is not known (a
 * photograph), the picture is taken for a sheet of A4.
 *
 * @param left distance from the left edge
 * @param top distance from the upper edge
 * @param width width
 * @param height height
 */
public record PageRegion(double left, double top, double width, double height) {
    public PageRegion {
        if (!(width >= 0 && height >= 0) || Double.isNaN(left) || Double.isNaN(top)) {
            throw new IllegalArgumentException("not a rectangle");
        }
    }

    /** Whether the two share any area. */
    public boolean overlaps(PageRegion other) {
        return left < other.left + other.width
                && other.left < left + width
                && top < other.top + other.height
                && other.top < top + height;
    }

    /** The rectangle with so much more on each side. */
    public PageRegion grown(double by) {
        return new PageRegion(left - by, top - by, width + (2 * by), height + (2 * by));
    }

    /** The smallest rectangle around this one and another. */
    public PageRegion with(PageRegion other) {
        double x = Math.min(left, other.left);
        double y = Math.min(top, other.top);
        return new PageRegion(
                x,
                y,
                Math.max(left + width, other.left + other.width) - x,
                Math.max(top + height, other.top + other.height) - y);
    }

    /** Distance of the centre from the left edge. */
    public double centreX() {
        return left + (width / 2);
    }

    /** Distance of the centre from the upper edge. */
    public double centreY() {
        return top + (height / 2);
    }
}
