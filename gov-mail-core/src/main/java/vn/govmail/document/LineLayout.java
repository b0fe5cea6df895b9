package vn.govmail.document;

/**
 * Where and how a line is printed. Lengths are in points (1/72 inch), from the upper left corner of the page. Immutable.
 *
 * @param left where its first character begins
 * @param right where its last character ends
 * @param top its upper edge
 * @param pageWidth how wide the page is
 * @param fontSize the size of most of its letters; 0 where unknown
 * @param bold whether most of it is bold
 */
public record LineLayout(double left, double right, double top, double pageWidth, double fontSize, boolean bold) {

    /** Whether the line stands in the right half of the page, where the national title and the signature are. */
    public boolean isRightColumn() {
        return left >= pageWidth / 2;
    }

    /** Whether it is set in the middle of the page, within a twentieth of its width. */
    public boolean isCentred() {
        return Math.abs((left + right) / 2 - pageWidth / 2) <= pageWidth / 20;
    }
}
