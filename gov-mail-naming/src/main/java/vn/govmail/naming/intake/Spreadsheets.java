package vn.govmail.naming.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.naming.table.TableLimits;

/** Opens lists, whatever format they are in. */
final class Spreadsheets {
    private Spreadsheets() {}

    /** Opens a list; empty with a finding if it cannot be read. */
    static Optional<Spreadsheet> open(
            StaffFile file, String sheet, ColumnPlan plan, TableLimits limits, List<ImportFinding> findings) {
        if (file.isCompoundFile()) {
            findings.add(ImportFinding.of(ImportCode.FILE_UNREADABLE, Map.of("problem", "OLE")));
            return Optional.empty();
        }
        if (file.isZip()) {
            return XlsxSheet.open(file.content(), sheet, plan, limits, findings);
        }
        Optional<DecodedList> decoded = DecodedList.of(file.content());
        if (decoded.isEmpty()) {
            findings.add(ImportFinding.of(ImportCode.ENCODING_UNKNOWN, Map.of()));
        }
        return decoded.map(text -> CsvSheet.of(text, plan, limits));
    }
}
