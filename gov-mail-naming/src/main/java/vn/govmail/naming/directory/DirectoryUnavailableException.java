package vn.govmail.naming.directory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.sql.DatabaseException;

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

    DirectoryUnavailableException(Known known, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.known = known;
    }

    static DirectoryUnavailableException because(DatabaseException e) {
        return e.kind() == DatabaseException.Kind.NOT_KNOWN
                ? new DirectoryUnavailableException(
                        Known.NOT_KNOWN, "the connection broke during the commit; nobody knows whether it was done", e)
                : new DirectoryUnavailableException(
                        Known.NOTHING_CHANGED, "the database did not do it; nothing was changed", e);
    }

    /** What a database answers; this exception where it does not. */
    static <T> T from(Supplier<T> asked) {
        try {
            return asked.get();
        } catch (DatabaseException e) {
            throw because(e);
        }
    }

    /** What is known of the request. */
    public Known known() {
        return known;
    }
}
