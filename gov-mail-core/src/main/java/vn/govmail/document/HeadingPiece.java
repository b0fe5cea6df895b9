package vn.govmail.document;

/**
 * One column of one line at the head of a document.
 *
 * @param text without blanks around it
 * @param line the line it stands on, counted from 1
 */
record HeadingPiece(String text, int line) {}
