package vn.govmail.document.text;

/** The part of a document in which a line stands. */
public enum TextArea {
    /** The text itself: pages, sheets, slides, the body of a message. */
    BODY,
    /** The head of pages, where the file tells it from the text; a PDF does not. */
    HEADER,
    /** The foot of pages, likewise. */
    FOOTER,
    /** Footnotes, endnotes, the notes to a slide. */
    NOTE,
    /** What was put beside the text: comments of reviewers, and stamps of several lines on the pages of a PDF. */
    COMMENT
}
