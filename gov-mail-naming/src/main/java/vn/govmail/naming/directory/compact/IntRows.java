package vn.govmail.naming.directory.compact;

import java.util.Arrays;

/**
 * Growing rows of four ints, which lie side by side so that a row is found with one look at the memory; at most one page of 4,096
 * rows is wasted. Not thread-safe.
 */
public final class IntRows {
    private static final int WIDTH_BITS = 2;
    private static final int ROW_BITS = 12;
    private static final int MASK = (1 << ROW_BITS) - 1;

    private int[][] pages = new int[16][];
    private int size;

    /** Adds a row at the end. */
    public void add(int first, int second, int third, int fourth) {
        int page = size >>> ROW_BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + (page >> 1));
        }
        int at = (size & MASK) << WIDTH_BITS;
        if (at == 0) {
            pages[page] = new int[1 << (ROW_BITS + WIDTH_BITS)];
        }
        int[] values = pages[page];
        values[at] = first;
        values[at + 1] = second;
        values[at + 2] = third;
        values[at + 3] = fourth;
        size++;
    }

    /** A value of a row. */
    public int get(int row, int column) {
        return pages[row >>> ROW_BITS][((row & MASK) << WIDTH_BITS) + column];
    }

    /** Changes a value of a row. */
    public void set(int row, int column, int value) {
        pages[row >>> ROW_BITS][((row & MASK) << WIDTH_BITS) + column] = value;
    }
}
