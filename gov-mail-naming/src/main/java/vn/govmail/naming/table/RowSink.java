package vn.govmail.naming.table;

/** Takes rows one by one. */
@FunctionalInterface
public interface RowSink {
    /**
     * Takes a row.
     *
     * @return whether it wants more
     */
    boolean take(Row row);
}
