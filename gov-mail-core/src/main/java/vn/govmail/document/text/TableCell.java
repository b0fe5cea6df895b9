package vn.govmail.document.text;

/**
 * A cell of a table. The heading of an official document is often a table without lines. Immutable.
 *
 * @param table which table of the document, counted from 1 in the order in which they begin; in a workbook the sheet
 * @param row the row, from 1
 * @param column the column, from 1; cells that span columns count as many as they span
 */
public record TableCell(int table, int row, int column) {}
