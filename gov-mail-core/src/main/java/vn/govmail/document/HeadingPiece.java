package vn.govmail.document;

/**
 * One column of one line at the head of a document.
 *
 * @param text without blanks around it
 * @param line the line it stands on, counted from 1
 * @param bold whether it is known to be printed in bold letters
 */
record HeadingPiece(String text, int line, boolean bold) {}
