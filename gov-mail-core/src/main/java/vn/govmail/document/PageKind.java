package vn.govmail.document;

/** Whether the pages of a document are pictures of paper or were made on a computer. */
public enum PageKind {
    /** Every page is in essence one picture; a text layer laid over it by character recognition does not change that. */
    SCANNED,
    /** No page is a picture of paper. */
    BORN_DIGITAL,
    /** Some pages are pictures, others are not. */
    MIXED
}
