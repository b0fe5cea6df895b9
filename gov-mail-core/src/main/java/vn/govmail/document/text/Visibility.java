package vn.govmail.document.text;

/** Whether people who open the document see a piece of text. */
public enum Visibility {
    /** Seen, as far as the file tells. */
    SHOWN,
    /** Marked as hidden: hidden characters, rows, columns, sheets and slides, {@code display:none}. */
    HIDDEN,
    /** Put there so that nobody sees it: in the colour of the paper, in letters of one point or less, off the page. */
    UNSEEABLE,
    /** Deleted or moved away under tracked changes, yet still in the file. */
    DELETED,
    /** The instruction of a field or the formula of a cell; what it results in is text of its own. */
    FIELD_CODE,
    /** Not painted, as character recognition lays its words over a picture of paper (text rendering mode 3 of PDF). */
    NOT_PAINTED;

    /** Whether the text belongs to what the document says: it is seen, or it says what a picture shows. */
    public boolean isRead() {
        return this == SHOWN || this == NOT_PAINTED;
    }
}
