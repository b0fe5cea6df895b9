package vn.govmail.signing.pdf.syntax;

/**
 * An object as it stands in the file.
 *
 * @param id as its header gives it
 * @param value the object
 * @param start offset of its number
 * @param end offset behind {@code endobj}
 */
record IndirectObject(ObjectId id, PdfValue value, long start, long end) {}
