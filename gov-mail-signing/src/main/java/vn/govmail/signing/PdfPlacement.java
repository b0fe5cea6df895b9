package vn.govmail.signing;

import vn.govmail.signing.pdf.create.Place;

/**
 * Where a visible signature goes when its field is new. Lengths are in points (1/72 inch) of the page's own space, whose
 * origin is its lower left corner. Immutable.
 *
 * @param page from 1; -1 is the last page
 * @param left of the rectangle
 * @param bottom of the rectangle
 * @param width of the rectangle, above 0; 0 with height 0 for the upper right corner of the page
 * @param height of the rectangle, above 0
 */
public record PdfPlacement(int page, double left, double bottom, double width, double height) {
    private static final double POINTS_PER_MM = 72 / 25.4;

    public PdfPlacement {
        boolean corner = width == 0 && height == 0;
        boolean rectangle = width > 0 && height > 0 && Double.isFinite(left + bottom + width + height);
        if (page == 0 || !(corner || rectangle)) {
            throw new IllegalArgumentException("pages count from 1, and a rectangle has a width and a height");
        }
    }

    /** A rectangle in points. */
    public static PdfPlacement rectangle(int page, double left, double bottom, double width, double height) {
        return new PdfPlacement(page, left, bottom, width, height);
    }

    /** A rectangle in millimetres. */
    public static PdfPlacement millimetres(int page, double left, double bottom, double width, double height) {
        return new PdfPlacement(
                page, left * POINTS_PER_MM, bottom * POINTS_PER_MM, width * POINTS_PER_MM, height * POINTS_PER_MM);
    }

    /** The upper right corner of the first page as people see it, where NĐ 30/2020/NĐ-CP puts the text of a copy. */
    public static PdfPlacement upperRight() {
        return new PdfPlacement(1, 0, 0, 0, 0);
    }

    /**
     * For a seal: a square whose right part covers a third of a person's signature image, on its left, as NĐ 30/2020/NĐ-CP
     * asks.
     *
     * @param side of the square, in points: the real size of the seal
     */
    public PdfPlacement sealOverLeftThird(double side) {
        double right = left + (width / 3);
        return new PdfPlacement(page, right - side, bottom + ((height - side) / 2), side, side);
    }

    Place place() {
        return new Place(page, width == 0 ? null : new Place.Box(left, bottom, width, height));
    }
}
