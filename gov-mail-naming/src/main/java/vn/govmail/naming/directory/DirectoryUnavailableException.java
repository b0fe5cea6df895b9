package vn.govmail.naming.directory;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.directory.sql.DatabaseException;

/**
 * The database did not answer, or not in time. {@link #known()} says what is known of the request; repeating a reservation
 * under its key is safe in either case. What passes was repeated before: deadlocks, locks not had in time, broken connections, a
 * server short of memory, disk or connections. The message names the SQL state, the cause is what the driver said.
 */
public final class DirectoryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is known of a request that was not answered. */
    public enum Known {
        /** Nothing was changed. */
        NOTHING_CHANGED,
        /**
         * Nothing was changed: tables or columns are not there. The migrations were not applied, or by another version of
         * gov-mail: apply those of this version, or use the version that applied the last.
         */
        OTHER_TABLES,
        /** The connection broke while the change was being made final: it may have been, it may not. */
        NOT_KNOWN
    }

    private final Known known;

    DirectoryUnavailableException(Known known, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.known = known;
    }

    static DirectoryUnavailableException because(DatabaseException e) {
        return switch (e.kind()) {
            case NOT_KNOWN ->
                new DirectoryUnavailableException(
                        Known.NOT_KNOWN, "the connection broke during the commit; nobody knows whether it was done", e);
            case OTHER_TABLES ->
                new DirectoryUnavailableException(
                        Known.OTHER_TABLES,
                        "the tables of the directory are not there or are those of another version (SQL state "
                                + e.state() + "); apply the migrations in vn/govmail/naming/directory/db-migration",
                        e);
            case DUPLICATE, NOT_DONE ->
                new DirectoryUnavailableException(
                        Known.NOTHING_CHANGED,
                        "the database did not do it (SQL state " + e.state() + "); nothing was changed",
                        e);
        };
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
