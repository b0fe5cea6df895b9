package vn.govmail.naming.directory.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * Runs transactions, each on a connection of its own. Deadlocks, failed serialisations and connections that break before the
 * commit are repeated a few times with growing pauses; a connection that breaks during the commit is not. Thread-safe.
 */
public final class Database {
    private static final int MOST_TRIES = 7;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final DataSource source;

    /** Over a source of connections. */
    public Database(DataSource source) {
        this.source = source;
    }

    /**
     * Runs a transaction.
     *
     * @throws DatabaseException if a unique constraint is violated or the database does not answer
     */
    public <T> T transaction(SqlWork<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (DatabaseException e) {
                if (!e.isPassing() || attempt == MOST_TRIES) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    /** Waits before the next try: longer each time, and not in step with others. */
    public static void pause(int attempt) {
        long longest = FIRST_PAUSE_MILLIS << Math.min(attempt, MOST_TRIES);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest / 2, longest));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T once(SqlWork<T> work) {
        boolean committing = false;
        try (Connection connection = source.getConnection()) {
            try {
                connection.setAutoCommit(false);
                T answer = work.run(connection);
                committing = true;
                connection.commit();
                return answer;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw committing ? DatabaseException.during(e) : DatabaseException.before(e);
        }
    }

    /** A connection that cannot even roll back is broken, and the server rolls back itself. */
    private static void rollBack(Connection connection, Throwable why) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }
}
