package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.pdf.syntax.XrefEntry.Kind;

/** The entries of one cross-reference section, in arrays, for there may be a million. Confined to one thread. */
final class XrefEntries {
    private static final byte FREE = 0;
    private static final byte IN_FILE = 1;
    private static final byte COMPRESSED = 2;

    private int[] numbers = new int[16];
    private long[] places = new long[16];
    private int[] seconds = new int[16];
    private byte[] kinds = new byte[16];
    private int count;
    private boolean ascending = true;
    private boolean contradictory;

    void add(int number, XrefEntry entry) {
        add(number, entry.kind(), entry.place(), entry.second());
    }

    void add(int number, Kind kind, long place, int second) {
        if (count == numbers.length) {
            int more = Math.max(count + 16, (int) Math.min(Integer.MAX_VALUE - 8L, count * 2L));
            numbers = Arrays.copyOf(numbers, more);
            places = Arrays.copyOf(places, more);
            seconds = Arrays.copyOf(seconds, more);
            kinds = Arrays.copyOf(kinds, more);
        }
        ascending &= count == 0 || numbers[count - 1] < number;
        numbers[count] = number;
        places[count] = place;
        seconds[count] = second;
        kinds[count] = code(kind);
        count++;
    }

    private static byte code(Kind kind) {
        return switch (kind) {
            case FREE -> FREE;
            case IN_FILE -> IN_FILE;
            case COMPRESSED -> COMPRESSED;
        };
    }

    private static Kind kind(byte code) {
        if (code == IN_FILE) {
            return Kind.IN_FILE;
        }
        return code == COMPRESSED ? Kind.COMPRESSED : Kind.FREE;
    }

    int count() {
        return count;
    }

    int number(int index) {
        return numbers[index];
    }

    Kind kind(int index) {
        return kind(kinds[index]);
    }

    long place(int index) {
        return places[index];
    }

    XrefEntry entry(int index) {
        return new XrefEntry(kind(kinds[index]), places[index], seconds[index]);
    }

    @Nullable
    XrefEntry find(int number) {
        int index = Arrays.binarySearch(numbers, 0, count, number);
        return index < 0 ? null : entry(index);
    }

    /** Whether a number was given twice with different places. */
    boolean contradict() {
        return contradictory;
    }

    /** Puts the entries into the order of their numbers; of a number given twice the first remains. */
    void sort() {
        if (ascending) {
            return;
        }
        long[] order = new long[count];
        for (int i = 0; i < count; i++) {
            order[i] = ((long) numbers[i] << 32) | i;
        }
        Arrays.sort(order);
        XrefEntries sorted = new XrefEntries();
        for (long key : order) {
            int index = (int) key;
            if (sorted.count > 0 && sorted.numbers[sorted.count - 1] == numbers[index]) {
                contradictory |= !sorted.entry(sorted.count - 1).equals(entry(index));
            } else {
                sorted.add(numbers[index], kind(kinds[index]), places[index], seconds[index]);
            }
        }
        numbers = sorted.numbers;
        places = sorted.places;
        seconds = sorted.seconds;
        kinds = sorted.kinds;
        count = sorted.count;
        ascending = true;
    }

    /**
     * A hybrid section: what the stream gives may be free or absent in the table, which old readers look at, but not lie
     * elsewhere.
     */
    static XrefEntries merge(XrefEntries table, XrefEntries stream) {
        XrefEntries both = new XrefEntries();
        both.contradictory = table.contradictory || stream.contradictory;
        int i = 0;
        int j = 0;
        while (i < table.count || j < stream.count) {
            if (j == stream.count || (i < table.count && table.numbers[i] < stream.numbers[j])) {
                both.add(table.numbers[i], table.entry(i));
                i++;
            } else if (i == table.count || stream.numbers[j] < table.numbers[i]) {
                both.add(stream.numbers[j], stream.entry(j));
                j++;
            } else {
                XrefEntry visible = table.entry(i);
                XrefEntry hidden = stream.entry(j);
                both.contradictory |= visible.inUse() && !visible.equals(hidden);
                both.add(table.numbers[i], visible.inUse() ? visible : hidden);
                i++;
                j++;
            }
        }
        return both;
    }
}
