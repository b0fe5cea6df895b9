package vn.govmail.document;

/** What a file name does so that people take the file for something else. New ones may come. */
public enum NameTrick {
    /** A folder or a drive before the name. */
    PATH,
    /** A character that turns the direction of writing, so that {@code gpj.exe} is shown as {@code exe.jpg}. */
    DIRECTION_OVERRIDE,
    /** Characters that nobody sees. */
    HIDDEN_CHARACTER,
    /** Five blanks or more together, or blanks before a dot, that push the extension out of sight. */
    BLANKS_BEFORE_EXTENSION,
    /** Dots or blanks at the end, which Windows drops; dots at the beginning. */
    DOTS_OR_BLANKS_AT_EDGE,
    /** The extension of a program after one of a document: {@code QD-15.pdf.exe}. */
    DOUBLE_EXTENSION
}
