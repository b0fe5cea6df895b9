package vn.govmail.signing.pdf.create;

import vn.govmail.signing.pdf.create.VisibleContent.Drawing;

/**
 * Where on a page a signature shows itself.
 *
 * @param page from 1; -1 is the last page, -2 the one before
 * @param box the rectangle in points of the page's own space, lower left corner first; null for the upper right corner of
 *     the page as people see it
 */
public record Place(
        int page, @org.jspecify.annotations.Nullable Box box) {
    private static final double MARGIN = 10;

    /**
     * A rectangle.
     *
     * @param left in points
     * @param bottom in points
     * @param width in points, above 0
     * @param height in points, above 0
     */
    public record Box(double left, double bottom, double width, double height) {}

    /** The rectangle for a drawing: as wide and high as given, in proportion, centred, or in its own size at the top right. */
    Box boxFor(Drawing drawing, boolean keepsSize, PageGeometry page) {
        boolean turned = page.rotation() % 180 != 0;
        double width = turned ? drawing.height() : drawing.width();
        double height = turned ? drawing.width() : drawing.height();
        if (box == null) {
            return page.upperRight(width, height, MARGIN);
        }
        if (keepsSize) {
            return new Box(box.left() + box.width() - width, box.bottom() + box.height() - height, width, height);
        }
        double scale = Math.min(box.width() / width, box.height() / height);
        double fittedWidth = width * scale;
        double fittedHeight = height * scale;
        return new Box(
                box.left() + ((box.width() - fittedWidth) / 2),
                box.bottom() + ((box.height() - fittedHeight) / 2),
                fittedWidth,
                fittedHeight);
    }
}
