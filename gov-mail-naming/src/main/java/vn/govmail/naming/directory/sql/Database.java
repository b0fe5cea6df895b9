package vn.govmail.naming.directory.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs transactions, each on a connection of its own. Deadlocks, failed serialisations and connections that break before the
 * commit are repeated a few times with growing pauses; a connection that breaks during the commit is not. Thread-safe.
 */
public final class Database {
    private static final int MOST_TRIES = 7;
    private static final long FIRST_PAUSE_MILLIS = 20;

    private final DataSource source;

    /** Asked once; any thread may put the same there. */
    private @Nullable Boolean postgres;

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
        return stubborn(() -> once(work));
    }

    /**
     * Asks what takes one statement and changes nothing: no transaction is opened for it, which saves the way to its commit.
     *
     * @throws DatabaseException if the database does not answer
     */
    public <T> T answer(SqlWork<T> question) {
        return stubborn(() -> alone(question, DatabaseException::before));
    }

    /**
     * Runs changes that are sent together as one statement of several commands. PostgreSQL makes all that comes before the next
     * synchronisation one transaction, and its driver synchronises after the whole statement, so there the way to the commit is
     * saved; elsewhere this is a {@link #transaction}.
     *
     * @throws DatabaseException as a transaction; what breaks on the way is not known
     */
    public <T> T together(SqlWork<T> work) {
        return isPostgres() ? stubborn(() -> alone(work, DatabaseException::during)) : transaction(work);
    }

    /**
     * A column as a term that is compared character by character, as Java does it. A PostgreSQL database sorts by the language
     * that it was made for, in which {@code a-b} stands behind {@code ab}; H2 sorts as Java does unless it is told otherwise.
     */
    public String byCharacters(String column) {
        return isPostgres() ? column + " collate \"C\"" : column;
    }

    /**
     * Whether it is PostgreSQL.
     *
     * @throws DatabaseException if the database does not answer
     */
    public boolean isPostgres() {
        Boolean known = postgres;
        if (known == null) {
            known = answer(connection -> connection.getMetaData().getDatabaseProductName())
                    .equals("PostgreSQL");
            postgres = known;
        }
        return known;
    }

    private static <T> T stubborn(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (DatabaseException e) {
                if (!e.isPassing() || attempt == MOST_TRIES) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private <T> T alone(SqlWork<T> work, Function<SQLException, DatabaseException> meaning) {
        boolean sent = false;
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(true);
            sent = true;
            return work.run(connection);
        } catch (SQLException e) {
            throw sent ? meaning.apply(e) : DatabaseException.before(e);
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
