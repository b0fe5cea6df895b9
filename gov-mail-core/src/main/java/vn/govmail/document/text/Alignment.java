package vn.govmail.document.text;

/** How a line stands between the edges of its page, column or cell, as the file declares it. */
public enum Alignment {
    /** At the side where lines begin. */
    START,
    CENTER,
    /** At the side where lines end. */
    END,
    /** From edge to edge. */
    JUSTIFIED,
    /** The file does not say; a PDF never does, its boxes do. */
    UNKNOWN
}
