package vn.govmail.signing.pdf.syntax;

/** A truth value (ISO 32000-1, 7.3.2). */
public enum PdfBoolean implements PdfValue {
    FALSE,
    TRUE;

    static PdfBoolean of(boolean value) {
        return value ? TRUE : FALSE;
    }
}
