package vn.govmail.signing.pdf.syntax;

/** The null object; an entry of a dictionary with this value is as good as absent (ISO 32000-1, 7.3.7 and 7.3.9). */
public enum PdfNull implements PdfValue {
    NULL
}
