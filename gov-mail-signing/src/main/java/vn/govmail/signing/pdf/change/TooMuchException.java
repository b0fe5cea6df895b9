package vn.govmail.signing.pdf.change;

/** A limit was hit while states were compared; never leaves this package. */
final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String limit;

    TooMuchException(String limit) {
        super(limit, null, false, false);
        this.limit = limit;
    }

    String limit() {
        return limit;
    }
}
