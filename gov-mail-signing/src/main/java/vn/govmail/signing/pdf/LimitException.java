package vn.govmail.signing.pdf;

/**
 * A limit was hit while PDFBox was at work. Unchecked, because PDFBox goes on after many a checked exception; it never
 * leaves this package.
 */
final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String limit;

    LimitException(String limit) {
        super(limit, null, false, false);
        this.limit = limit;
    }

    String limit() {
        return limit;
    }
}
