package vn.govmail.naming.directory;

import vn.govmail.naming.directory.compact.IntColumn;
import vn.govmail.naming.directory.compact.TextTable;

/** Which row belongs to a key. Not thread-safe. */
final class MemoryKeys {
    private final TextTable keys = new TextTable();
    private final IntColumn rows = new IntColumn();

    /** The row of a key; -1 if it has none. */
    int row(String key) {
        int number = keys.find(key);
        return number < 0 ? -1 : rows.get(number);
    }

    /** Gives a key a row, -1 for none. */
    void put(String key, int row) {
        int number = keys.add(key, "");
        if (number < 0) {
            rows.set(-1 - number, row);
        } else {
            rows.add(row);
        }
    }
}
