package vn.govmail.document.text;

/**
 * A place on a page as people look at it, turned pages upright. Immutable.
 *
 * @param left from the left edge of the page, in points of 1/72 inch
 * @param top from the upper edge of the page, in points
 * @param width in points
 * @param height in points
 */
public record TextBox(float left, float top, float width, float height) {

    /** The right edge, from the left edge of the page. */
    public float right() {
        return left + width;
    }

    /** The lower edge, from the upper edge of the page. */
    public float bottom() {
        return top + height;
    }

    /** The smallest box that holds both. */
    public TextBox with(TextBox other) {
        float newLeft = Math.min(left, other.left);
        float newTop = Math.min(top, other.top);
        return new TextBox(
                newLeft,
                newTop,
                Math.max(right(), other.right()) - newLeft,
                Math.max(bottom(), other.bottom()) - newTop);
    }
}
