package vn.govmail.naming.directory;

/**
 * The database did not answer, or not in time. {@link #known()} says what is known of the request; repeating a reservation
 * under its key is safe in either case.
 */
public final class DirectoryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is known of a request that was not answered. */
    public enum Known {
        /** Nothing was changed. */
        NOTHING_CHANGED,
        /** The connection broke while the change was being made final: it may have been, it may not. */
        NOT_KNOWN
    }

    private final Known known;

    DirectoryUnavailableException(Known known, String message, Throwable cause) {
        super(message, cause);
        this.known = known;
    }

    /** What is known of the request. */
    public Known known() {
        return known;
    }
}
