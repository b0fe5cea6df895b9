package vn.govmail.naming.table;

/**
 * Where reading of a table stops.
 *
 * @param rows rows, blank ones among them
 * @param columns cells of one row
 * @param cellCharacters {@code char}s of one cell
 */
public record TableLimits(int rows, int columns, int cellCharacters) {}
