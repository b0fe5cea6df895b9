package vn.govmail.signing.pdf.syntax;

/**
 * One cross-reference section as it was read.
 *
 * @param offset where its keyword, or the number of its stream, begins
 * @param kind how it was written
 * @param trailer its trailer, or the dictionary of its stream
 * @param entries in the order of their numbers
 * @param end offset behind the trailer, or behind the object of its stream
 * @param previous offset that /Prev gives, -1 where there is none
 */
record XrefSection(long offset, XrefKind kind, PdfDictionary trailer, XrefEntries entries, long end, long previous) {}
