package vn.govmail.signing.pdf.syntax;

/**
 * A limit was hit while a file was read. Unchecked, because PDFBox goes on after many a checked exception; it never leaves
 * the module.
 */
public final class LimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String limit;

    /** Of the limit with this name. */
    public LimitException(String limit) {
        super(limit, null, false, false);
        this.limit = limit;
    }

    /** The name of the limit. */
    public String limit() {
        return limit;
    }
}
