package vn.govmail.signing.pdf.change;

/** Knows what the pages of the signed document show. */
public interface ShownContent {

    /**
     * Whether a page shows text or pictures within a rectangle. Who cannot tell says yes.
     *
     * @param page index of the page, from 0
     */
    boolean isUnder(int page, Rectangle rectangle);
}
