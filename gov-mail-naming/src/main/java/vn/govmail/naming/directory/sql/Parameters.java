package vn.govmail.naming.directory.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sets the parameters of a statement one after the other. Not thread-safe. */
public final class Parameters {
    private final PreparedStatement statement;
    private int last;

    private Parameters(PreparedStatement statement) {
        this.statement = statement;
    }

    /** From the first parameter on. */
    public static Parameters of(PreparedStatement statement) {
        return new Parameters(statement);
    }

    /** A text; PostgreSQL takes none with the character 0. */
    public Parameters text(@Nullable String value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.VARCHAR);
        } else {
            statement.setString(++last, value.indexOf(0) < 0 ? value : value.replace("\0", ""));
        }
        return this;
    }

    /** A text, or null where it is empty. */
    public Parameters textOrNull(String value) throws SQLException {
        return text(value.isEmpty() ? null : value);
    }

    /** A whole number. */
    public Parameters number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    /** A day. */
    public Parameters day(@Nullable LocalDate value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.DATE);
        } else {
            statement.setObject(++last, value);
        }
        return this;
    }

    /** Yes, no, or nothing. */
    public Parameters flag(@Nullable Boolean value) throws SQLException {
        if (value == null) {
            statement.setNull(++last, Types.BOOLEAN);
        } else {
            statement.setBoolean(++last, value);
        }
        return this;
    }
}
