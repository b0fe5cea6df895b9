package vn.govmail.naming.directory.compact;

import java.util.Arrays;

/** A growing column of ints that wastes at most one page of 4,096. Not thread-safe. */
public final class IntColumn {
    private static final int BITS = 12;
    private static final int PAGE = 1 << BITS;

    private int[][] pages = new int[16][];
    private int size;

    /** How many values there are. */
    public int size() {
        return size;
    }

    /** Adds a value at the end. */
    public void add(int value) {
        int page = size >>> BITS;
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + (page >> 1));
        }
        if ((size & (PAGE - 1)) == 0) {
            pages[page] = new int[PAGE];
        }
        pages[page][size & (PAGE - 1)] = value;
        size++;
    }

    /** The value at a place. */
    public int get(int index) {
        return pages[index >>> BITS][index & (PAGE - 1)];
    }

    /** Changes the value at a place. */
    public void set(int index, int value) {
        pages[index >>> BITS][index & (PAGE - 1)] = value;
    }
}
