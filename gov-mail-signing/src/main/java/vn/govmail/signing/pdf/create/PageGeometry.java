package vn.govmail.signing.pdf.create;

import vn.govmail.signing.pdf.create.Place.Box;

/**
 * The visible part of a page and how it is turned when shown (ISO 32000-1, table 30).
 *
 * @param left of the visible part, in points
 * @param bottom of it
 * @param right of it
 * @param top of it
 * @param rotation clockwise in degrees: 0, 90, 180 or 270
 */
record PageGeometry(double left, double bottom, double right, double top, int rotation) {

    /** A rectangle at the upper right as people see it; width and height are those in the page's own space. */
    Box upperRight(double width, double height, double margin) {
        return switch (rotation) {
            case 90 -> new Box(left + margin, top - margin - height, width, height);
            case 180 -> new Box(left + margin, bottom + margin, width, height);
            case 270 -> new Box(right - margin - width, bottom + margin, width, height);
            default -> new Box(right - margin - width, top - margin - height, width, height);
        };
    }

    /** The matrix of an appearance that stands upright when the page is shown. */
    String upright() {
        return switch (rotation) {
            case 90 -> "[0 1 -1 0 0 0]";
            case 180 -> "[-1 0 0 -1 0 0]";
            case 270 -> "[0 -1 1 0 0 0]";
            default -> "[1 0 0 1 0 0]";
        };
    }
}
