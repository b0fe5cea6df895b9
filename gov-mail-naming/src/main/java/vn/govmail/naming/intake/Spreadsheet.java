package vn.govmail.naming.intake;

import java.util.List;
import vn.govmail.naming.table.RowSink;

/** A table that can be read as often as needed. */
interface Spreadsheet {
    /** {@code "CSV"} or {@code "XLSX"}. */
    String format();

    /** In which encoding the text was; empty for XLSX. */
    String encoding();

    /** Which sheet is read; empty for CSV. */
    String sheet();

    /** What was found when it was opened. */
    List<ImportFinding> findings();

    /** Gives the rows to a sink until it has enough, and adds what was found on the way. */
    void read(RowSink sink, List<ImportFinding> findings);
}
