/**
 * Signatures of PDF files (ISO 32000-1, 12.8) and what a PDF file shows. PDFBox is seen only here; it logs through Commons Logging, which the host routes or silences (the logger {@code org.apache.pdfbox}).
 */
@NullMarked
package vn.govmail.signing.pdf;

import org.jspecify.annotations.NullMarked;
