package vn.govmail.signing.pdf.change;

/** Knows what the pages of the signed document show. */
public interface ShownContent {

    /** What lies under a rectangle. */
    enum Shown {
        NOTHING,
        /** Text or a picture, or nobody can tell. */
        CONTENT,
        /** A picture as large as the page, as in a scan: it may show something at this place, or white paper. */
        SCAN
    }

    /**
     * What a page shows within a rectangle; {@code CONTENT} where this cannot be told.
     *
     * @param page index of the page, from 0
     */
    Shown under(int page, Rectangle rectangle);
}
