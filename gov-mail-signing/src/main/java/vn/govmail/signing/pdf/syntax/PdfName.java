package vn.govmail.signing.pdf.syntax;

/**
 * A name (ISO 32000-1, 7.3.5). Immutable.
 *
 * @param value its bytes without the solidus and with {@code #xx} resolved, each byte one character (ISO 8859-1)
 */
public record PdfName(String value) implements PdfValue {

    @Override
    public String toString() {
        return "/" + value;
    }
}
