package vn.govmail.text.office;

/**
 * The place of a cell, counted from 1 (ISO/IEC 29500-1, 18.18.7).
 *
 * @param row 0 for none
 */
record CellPlace(int row, int column) {
    private static final int MOST_ROWS = 1 << 20;
    private static final int MOST_COLUMNS = 1 << 14;
    static final CellPlace NONE = new CellPlace(0, 0);

    /** A reference such as {@code B12} or {@code $B$12}; none for anything else. */
    static CellPlace of(String reference) {
        String bare = reference.replace("$", "");
        int at = 0;
        int column = 0;
        while ((at < bare.length()) && (at < 3) && (letter(bare.charAt(at)) > 0)) {
            column = column * 26 + letter(bare.charAt(at));
            at++;
        }
        int row = SheetFonts.number(bare.substring(at));
        boolean cell = (column > 0) && (column <= MOST_COLUMNS) && (row > 0) && (row <= MOST_ROWS);
        return cell ? new CellPlace(row, column) : NONE;
    }

    private static int letter(char c) {
        boolean small = (c >= 'a') && (c <= 'z');
        return small || ((c >= 'A') && (c <= 'Z')) ? (small ? c - 'a' : c - 'A') + 1 : 0;
    }

    /** The first cell of a range such as {@code A1:D9}. */
    static CellPlace first(String range) {
        int colon = range.indexOf(':');
        return of(colon < 0 ? range : range.substring(0, colon));
    }

    /** The last cell of a range. */
    static CellPlace last(String range) {
        return of(range.substring(range.indexOf(':') + 1));
    }

    /** As many columns further to the right. */
    CellPlace right(int columns) {
        return new CellPlace(row, column + columns);
    }

    /** The cell of a reference, or where one without a reference stands: behind this one. */
    CellPlace next(String reference) {
        return reference.isEmpty() ? right(1) : of(reference);
    }

    /** Before the first cell of a row. */
    CellPlace nextRow(String number) {
        return new CellPlace(number.isEmpty() ? row + 1 : SheetFonts.number(number), 0);
    }
}
