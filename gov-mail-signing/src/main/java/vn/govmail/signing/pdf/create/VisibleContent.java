package vn.govmail.signing.pdf.create;

import java.time.Instant;
import vn.govmail.signature.SigningException;

/** What a visible signature shows. Immutable. */
public sealed interface VisibleContent permits Picture, Lines {

    /** Puts what it needs into an update, and tells how to draw it. */
    Drawing draw(Update update, Instant signingTime) throws SigningException;

    /** Whether it has a size of its own that must not be stretched, as text of a prescribed size has. */
    boolean keepsItsSize();

    /**
     * How to draw.
     *
     * @param width in points, before any fitting into a rectangle
     * @param height in points
     * @param content operators of a content stream, in a space from 0 to width and height
     * @param resources entries of the resource dictionary
     */
    record Drawing(double width, double height, String content, String resources) {}
}
