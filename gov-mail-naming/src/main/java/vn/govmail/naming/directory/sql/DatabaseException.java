package vn.govmail.naming.directory.sql;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;

/** A transaction that did not come to an end. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** How it ended. */
    public enum Kind {
        /** A unique constraint was violated; nothing was changed. */
        DUPLICATE,
        /** The database did not do it; nothing was changed. */
        NOT_DONE,
        /** The tables or columns that it was asked for are not there; nothing was changed. */
        OTHER_TABLES,
        /** The connection broke while the transaction was committed: nobody knows. */
        NOT_KNOWN
    }

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "55P03", "HYT00", "90131");

    /** A table or column that is not there, in PostgreSQL; H2 has the standard's class 42S. */
    private static final Set<String> NO_SUCH_TABLE = Set.of("42P01", "42703");

    private final Kind kind;
    private final boolean passing;
    private final String state;

    private DatabaseException(Kind kind, SQLException cause) {
        super(kind + ", SQL state " + cause.getSQLState(), cause);
        this.kind = kind;
        this.state = state(cause);
        this.passing = kind == Kind.NOT_DONE && (isConflict(cause) || isBroken(cause));
    }

    /** Of an error before the commit was sent. */
    public static DatabaseException before(SQLException cause) {
        Kind kind = isDuplicate(cause) ? Kind.DUPLICATE : isOfOtherTables(cause) ? Kind.OTHER_TABLES : Kind.NOT_DONE;
        return new DatabaseException(kind, cause);
    }

    /** Of an error in the answer to the commit. */
    public static DatabaseException during(SQLException cause) {
        return isBroken(cause) ? new DatabaseException(Kind.NOT_KNOWN, cause) : before(cause);
    }

    private static boolean isDuplicate(SQLException e) {
        return state(e).equals("23505");
    }

    private static boolean isOfOtherTables(SQLException e) {
        return NO_SUCH_TABLE.contains(state(e)) || state(e).startsWith("42S");
    }

    /**
     * Deadlock, failed serialisation, a lock not had in time, a row changed meanwhile (H2). Class 53 is a server without memory,
     * disk or connections to spare, which under load passes.
     */
    private static boolean isConflict(SQLException e) {
        return CONFLICTS.contains(state(e)) || state(e).startsWith("53") || e instanceof SQLTransientException;
    }

    /** Class 08 is a broken connection; 57P01 to 57P03 a PostgreSQL server that goes down or comes up. */
    private static boolean isBroken(SQLException e) {
        return state(e).startsWith("08") || state(e).startsWith("57P0") || e instanceof SQLRecoverableException;
    }

    private static String state(SQLException e) {
        return String.valueOf(e.getSQLState());
    }

    /** How it ended. */
    public Kind kind() {
        return kind;
    }

    /** The SQL state by which the database tells why. */
    public String state() {
        return state;
    }

    /** Whether nothing was changed and another try may do it. */
    public boolean isPassing() {
        return passing;
    }
}
