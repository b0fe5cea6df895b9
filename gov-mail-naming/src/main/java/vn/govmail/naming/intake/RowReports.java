package vn.govmail.naming.intake;

import java.io.IOException;

/** Takes the report of each row, in the order of the list. */
@FunctionalInterface
public interface RowReports {
    /**
     * Takes the report of a row.
     *
     * @throws IOException if it cannot be written; the import stops, and what was reserved stays so
     */
    void take(RowReport row) throws IOException;
}
