package vn.govmail.naming.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as people count: for XLSX the number at the left of the sheet, for CSV the line on which the row begins
 * @param cells the texts, without control characters, line breaks as spaces, trimmed; shorter rows are not filled up
 * @param notes what was wrong with its cells
 */
public record Row(int number, List<String> cells, List<Note> notes) {

    /** Something wrong with a row. The names are stable codes. */
    public enum Problem {
        /** Control characters stood in a cell; they were left out. */
        CONTROL_CHARACTER,
        /** The cell is computed; what the program last saw was read. */
        FORMULA,
        /** The cell holds an error value such as {@code #REF!}; it was read as empty. */
        ERROR_VALUE,
        /** Bytes that are no text stood in the cell. */
        DAMAGED_TEXT,
        /** The cell is longer than the limit; the rest was left out. */
        CELL_TOO_LONG,
        /** The row has more cells than the limit; the rest was left out. */
        TOO_MANY_CELLS,
        /** A quotation mark has no partner, so that nobody can tell where the cells end. */
        STRAY_QUOTE;

        /** Whether what was read cannot be relied on. */
        public boolean isFatal() {
            return switch (this) {
                case DAMAGED_TEXT, CELL_TOO_LONG, STRAY_QUOTE -> true;
                case CONTROL_CHARACTER, FORMULA, ERROR_VALUE, TOO_MANY_CELLS -> false;
            };
        }
    }

    /**
     * A problem and its place.
     *
     * @param column counted from 0
     */
    public record Note(Problem problem, int column) {}

    public Row {
        cells = List.copyOf(cells);
        notes = List.copyOf(notes);
    }

    /** The text in a column; empty where the row ends before it. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether no cell has any text. */
    public boolean isBlank() {
        return notes.isEmpty() && cells.stream().allMatch(String::isEmpty);
    }
}
