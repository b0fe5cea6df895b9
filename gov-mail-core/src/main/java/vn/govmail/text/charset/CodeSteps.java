package vn.govmail.text.charset;

import java.util.Arrays;

/**
 * A {@link CodeTable} as a machine that takes one step for each byte, without a question in between: whether a byte goes on from
 * those before it is as good as chance to a processor, and a wrong guess costs it more than the step. Immutable.
 */
final class CodeSteps {
    /** Where {@link #LONGER} stands in a cell. */
    static final int LONGER_AT = 29;
    /** Set in a cell whose sequence goes on; without it a letter begins. */
    static final int LONGER = 1 << LONGER_AT;
    /** Where the upper half of an entry stands. */
    static final int UPPER = Integer.SIZE;

    /**
     * For each byte its column, and below it the cell of a byte of column 0: one that neither goes on from another nor has
     * anything that goes on from it.
     */
    final long[] bytes = new long[256];
    /** By state and column the next state, which is where its columns begin, and below it the cell of the sequence up to here. */
    final long[] steps;

    CodeSteps(int[] first, byte[] continuation, int[] rows) {
        int[] ofColumn = new int[256];
        int columns = 1;
        for (int b = 0; b < 256; b++) {
            if ((continuation[b] == 0) && (row(first[b]) == 0)) {
                bytes[b] = first[b];
            } else {
                ofColumn[columns] = b;
                bytes[b] = (long) columns << UPPER;
                columns++;
            }
        }
        int width = width(continuation);
        steps = new long[rows.length / width * columns];
        for (int row = 0; row < rows.length; row += width) {
            for (int column = 1; column < columns; column++) {
                int longer = rows[row + continuation[ofColumn[column]]];
                int cell = longer == CodeTable.NONE ? first[ofColumn[column]] : longer | LONGER;
                long state = (long) row(cell) / width * columns;
                steps[row / width * columns + column] = (state << UPPER) | Integer.toUnsignedLong(cell);
            }
        }
    }

    private static int width(byte[] continuation) {
        byte[] sorted = continuation.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] + 1;
    }

    private static int row(int cell) {
        return (cell & CodeTable.ROW) >>> CodeTable.ROW_AT;
    }
}
