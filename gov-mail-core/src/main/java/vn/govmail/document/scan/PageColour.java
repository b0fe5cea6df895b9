package vn.govmail.document.scan;

/** What colours the pictures of a page show, whatever colours their format could hold. */
public enum PageColour {
    /** Black and white alone. */
    BILEVEL,
    /** Shades of grey: a copy without colour, on which nobody can tell a red seal from a black one. */
    GREY,
    COLOUR
}
