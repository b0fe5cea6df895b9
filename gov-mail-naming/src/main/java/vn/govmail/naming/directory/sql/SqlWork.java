package vn.govmail.naming.directory.sql;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done within a transaction. It may be run several times.
 *
 * @param <T> its answer
 */
@FunctionalInterface
public interface SqlWork<T> {
    /** Does it; the caller commits. */
    T run(Connection connection) throws SQLException;
}
