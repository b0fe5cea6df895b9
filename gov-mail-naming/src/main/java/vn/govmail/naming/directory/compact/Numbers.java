package vn.govmail.naming.directory.compact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers from 0 on for distinct values of which there are some thousands. Almost all are found with two looks at the memory;
 * those whose neighbourhood is crowded, as by hashes that somebody chose, in a map. Not thread-safe.
 */
public final class Numbers<T> {
    private static final int EMPTY = 0;
    private static final int MOST_LOOKS = 8;

    private final List<T> values = new ArrayList<>();
    private final Map<T, Integer> crowded = new HashMap<>();

    /** A value's number plus 1, at most half of them full. */
    private int[] slots = new int[64];

    /** How many values there are. */
    public int size() {
        return values.size();
    }

    /** The value of a number. */
    public T value(int number) {
        return values.get(number);
    }

    /** The number of a value; -1 if it has none. */
    public int find(T value) {
        int first = first(value);
        for (int look = 0; look < MOST_LOOKS; look++) {
            int entry = slots[(first + look) & (slots.length - 1)];
            if (entry == EMPTY || value.equals(values.get(entry - 1))) {
                return entry - 1;
            }
        }
        return crowded.getOrDefault(value, -1);
    }

    /** The number of a value, which gets the next one if it has none. */
    public int of(T value) {
        int known = find(value);
        if (known >= 0) {
            return known;
        }
        int number = size();
        values.add(value);
        enter(value, number);
        if (size() > slots.length / 2) {
            grow();
        }
        return number;
    }

    private void enter(T value, int number) {
        int first = first(value);
        for (int look = 0; look < MOST_LOOKS; look++) {
            int slot = (first + look) & (slots.length - 1);
            if (slots[slot] == EMPTY) {
                slots[slot] = number + 1;
                return;
            }
        }
        crowded.put(value, number);
    }

    private static int first(Object value) {
        int hash = value.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> Short.SIZE);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        crowded.clear();
        for (int number = 0; number < size(); number++) {
            enter(values.get(number), number);
        }
    }
}
