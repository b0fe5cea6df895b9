package vn.govmail.signing.pdf;

/**
 * What the letters of one piece of text have in common.
 *
 * @param font which
 * @param size as the operator set it
 * @param points the size in points, whole ones
 * @param height of the letters on the page
 * @param space how wide a space is on the page
 * @param ink how the letters are seen
 */
record PlainStyle(PlainFont font, float size, int points, float height, float space, PageLines.Ink ink) {

    /** Whether the mean width of letters begins anew with letters of this style. */
    @SuppressWarnings("ReferenceEquality") // asked for each letter, and most have the very font of the one before
    boolean isOther(PlainStyle before) {
        return size != before.size || (font != before.font && !font.isNamedAs(before.font));
    }
}
