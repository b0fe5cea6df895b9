package vn.govmail.signing.pdf;

/** A page that {@link PlainPage} leaves to PDFBox. Carries nothing, and is no failure. */
final class NotPlainException extends Exception {
    private static final long serialVersionUID = 1;

    NotPlainException() {
        super("not plain", null, false, false);
    }
}
