package vn.govmail.naming.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.govmail.naming.table.Row;

/**
 * Where a list holds what.
 *
 * @param columns for each column of the import the place, counted from 0
 * @param headings as they stand in the list
 * @param firstRow the number of the row after the heading
 * @param findings what was found about the heading
 */
record Layout(
        Map<StaffColumn, Integer> columns,
        Map<StaffColumn, String> headings,
        int firstRow,
        List<ImportFinding> findings) {

    /** What a row holds, by column; nothing for empty cells. */
    Map<StaffColumn, String> read(Row row) {
        Map<StaffColumn, String> read = new EnumMap<>(StaffColumn.class);
        columns.forEach((column, place) -> {
            String cell = row.cell(place);
            if (!cell.isEmpty()) {
                read.put(column, cell);
            }
        });
        return read;
    }
}
