package vn.govmail.document.scan;

/** The colour of what looks like a signature by hand. */
public enum InkColour {
    BLUE,
    /** Black, or without colour because the copy has none; hard to tell from print. */
    DARK
}
