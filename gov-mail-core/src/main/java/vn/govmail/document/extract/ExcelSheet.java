package vn.govmail.document.extract;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.text.TableCell;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.Visibility;

/**
 * The text of one sheet of an Excel 97 to 2003 workbook: what its cells show, hidden rows and columns as such, text boxes,
 * comments, titles of charts, heads and feet of pages. Used once.
 */
final class ExcelSheet {
    private static final int LAST_COLUMN = 255;
    private static final int ROW_HIDDEN = 0x20;
    private static final int ROWS_HIDDEN = 0x02;
    private static final int HEIGHT = 0x7FFF;
    private static final int COMMON_DATA = 0x15;
    private static final int COMMENT = 0x19;
    private static final int NO_ROW = -1;
    private static final Map<Integer, String> ERRORS = Map.of(
            0x00, "#NULL!", 0x07, "#DIV/0!", 0x0F, "#VALUE!", 0x17, "#REF!", 0x1D, "#NAME?", 0x24, "#NUM!", 0x2A,
            "#N/A");

    private final LineSink sink;
    private final List<String> strings;
    private final ExcelLooks looks;
    private final int number;
    private final boolean hiddenSheet;
    private final BitSet hiddenColumns = new BitSet();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet statedRows = new BitSet();
    private boolean otherRowsHidden;
    private boolean comment;
    private int row = NO_ROW;
    private Look look = Look.PLAIN;

    ExcelSheet(LineSink sink, List<String> strings, ExcelLooks looks, int number, boolean hidden) {
        this.sink = sink;
        this.strings = strings;
        this.looks = looks;
        this.number = number;
        this.hiddenSheet = hidden;
    }

    void record(ExcelRecords record) throws ContainerException {
        switch (record.type()) {
            case 0x0208 -> row(record);
            case 0x007D -> columns(record);
            case 0x0225 -> otherRowsHidden = (record.u16() & ROWS_HIDDEN) != 0;
            case 0x00FD, 0x0204, 0x00D6, 0x0203, 0x027E, 0x0205, 0x0006 -> cell(record);
            case 0x00BD -> numbers(record);
            case 0x0207 -> add(ExcelStrings.string(record));
            case 0x005D -> comment = record.u16() == COMMON_DATA && record.u16() > 0 && record.u16() == COMMENT;
            case 0x01B6 -> textBox(record);
            case 0x0014 -> page(TextArea.HEADER, record);
            case 0x0015 -> page(TextArea.FOOTER, record);
            case 0x089C -> otherPages(record);
            case 0x100D -> {
                record.skip(2);
                apart(TextArea.BODY, ExcelStrings.string(record, record.u8()));
            }
            default -> {
                // widths, formats, names, drawings
            }
        }
    }

    private void row(ExcelRecords record) throws ContainerException {
        int which = record.u16();
        record.skip(4);
        int height = record.u16() & HEIGHT;
        record.skip(4);
        statedRows.set(which);
        hiddenRows.set(which, height == 0 || (record.u16() & ROW_HIDDEN) != 0);
    }

    private void columns(ExcelRecords record) throws ContainerException {
        int first = record.u16();
        int last = Math.min(record.u16(), LAST_COLUMN);
        boolean flat = record.u16() == 0;
        record.skip(2);
        if ((flat || (record.u16() & 1) != 0) && first <= last) {
            hiddenColumns.set(first, last + 1);
        }
    }

    private void cell(ExcelRecords record) throws ContainerException {
        enter(record.u16(), record.u16(), record.u16());
        switch (record.type()) {
            case 0x00FD -> add(shared(record.i32()));
            case 0x0203 -> add(number(record.real()));
            case 0x027E -> add(number(compact(record.i32())));
            case 0x0205 -> {
                int value = record.u8();
                add(record.u8() == 0 ? Integer.toString(value) : ERRORS.getOrDefault(value, "#"));
            }
            case 0x0006 -> result(record);
            default -> add(ExcelStrings.string(record));
        }
    }

    /** What a formula resulted in; a text stands in a record of its own. */
    private void result(ExcelRecords record) throws ContainerException {
        int low = record.i32();
        int high = record.i32();
        int value = (low >> 16) & 0xFF;
        if (high >>> 16 != 0xFFFF) {
            add(number(Double.longBitsToDouble((low & 0xFFFFFFFFL) | ((long) high << 32))));
        } else if ((low & 0xFF) == 1) {
            add(Integer.toString(value));
        } else if ((low & 0xFF) == 2) {
            add(ERRORS.getOrDefault(value, "#"));
        }
    }

    private void numbers(ExcelRecords record) throws ContainerException {
        int inRow = record.u16();
        int column = record.u16();
        while (record.hasMore()) {
            int first = record.u16();
            if (!record.hasMore()) {
                // that was the last column
                return;
            }
            enter(inRow, column, first);
            add(number(compact(record.i32())));
            column++;
        }
    }

    private void enter(int inRow, int column, int format) throws ContainerException {
        if (row == inRow) {
            sink.cell();
        } else {
            endRow();
            row = inRow;
        }
        boolean hidden = hiddenSheet
                || hiddenColumns.get(column)
                || (statedRows.get(inRow) ? hiddenRows.get(inRow) : otherRowsHidden);
        look = looks.look(format).hidden(hidden);
        sink.in(new TableCell(number, inRow + 1, column + 1));
    }

    private void add(String words) throws ContainerException {
        sink.add(words, look, Visibility.SHOWN);
    }

    private String shared(int index) throws ContainerException {
        if (index < 0 || index >= strings.size()) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        return strings.get(index);
    }

    /** Thirty bits of a number, whole or not, perhaps of its hundredfold ([MS-XLS] 2.5.217). */
    private static double compact(int bits) {
        double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((bits & ~3L) << 32);
        return (bits & 1) != 0 ? value / 100 : value;
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }

    /** The text of a shape stands in the records that continue this one; so does that of a comment. */
    private void textBox(ExcelRecords record) throws ContainerException {
        record.skip(10);
        int count = record.u16();
        record.skip(6);
        StringBuilder text = new StringBuilder();
        record.characters(text, count, false);
        apart(comment ? TextArea.COMMENT : TextArea.BODY, text.toString());
    }

    private void page(TextArea area, ExcelRecords record) throws ContainerException {
        if (record.hasMore()) {
            apart(area, HeaderCodes.text(ExcelStrings.string(record)));
        }
    }

    /** Heads and feet of even pages and of the first one ([MS-XLS] 2.4.137). */
    private void otherPages(ExcelRecords record) throws ContainerException {
        record.skip(30);
        int[] lengths = {record.u16(), record.u16(), record.u16(), record.u16()};
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                apart(i % 2 == 0 ? TextArea.HEADER : TextArea.FOOTER, HeaderCodes.text(ExcelStrings.string(record)));
            }
        }
    }

    /** Text that stands in no cell, on lines of its own. */
    void apart(TextArea area, String words) throws ContainerException {
        endRow();
        ApartText.add(sink, area, words, Look.PLAIN.hidden(hiddenSheet));
    }

    /** Ends the row that is being written. */
    void endRow() throws ContainerException {
        if (row != NO_ROW) {
            sink.newLine();
            row = NO_ROW;
        }
        sink.in(null);
    }
}
