package vn.govmail.naming.directory.compact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Distinct keys, each with a text beside it, numbered from 0 in the order in which they came. Key and text lie in pages of
 * bytes (UTF-8), found through one open-addressed array of ints: for a key of 15 and a text of 20 bytes that makes some 50
 * bytes where a map of strings takes 200. Nothing is ever removed. Not thread-safe.
 */
public final class TextTable {
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int MOST_BYTES = PAGE / 2;
    private static final int EMPTY = 0;

    private byte[][] pages = new byte[16][];
    private long end;
    private final IntColumn places = new IntColumn();
    private int[] slots = new int[64];

    /** How many keys there are. */
    public int size() {
        return places.size();
    }

    /**
     * Adds a key with the text beside it.
     *
     * @return the key's number, or if the key is there already, {@code -1} minus its number, and then nothing is changed
     * @throws IllegalArgumentException if key or text takes more than 16,000 bytes
     * @throws IllegalStateException if the table holds 2 GiB
     */
    public int add(String key, String text) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return add(bytes, bytes.length, text);
    }

    /** The same for a key that is there in UTF-8: the first so many bytes, which are copied. */
    public int add(byte[] key, int length, String text) {
        int hash = spread(hash(key, 0, length));
        int slot = slot(key, length, hash);
        if (slots[slot] != EMPTY) {
            return -(slots[slot] & mask());
        }
        int number = size();
        places.add(write(key, length, text));
        slots[slot] = entry(number, hash);
        if (size() > slots.length - slots.length / 4) {
            grow();
        }
        return number;
    }

    /** The number of a key; -1 if it is not there. */
    public int find(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        return find(bytes, bytes.length);
    }

    /** The number of a key that is there in UTF-8: the first so many bytes. */
    public int find(byte[] key, int length) {
        return (slots[slot(key, length, spread(hash(key, 0, length)))] & mask()) - 1;
    }

    /** The key of a number. */
    public String key(int number) {
        return read(places.get(number));
    }

    /** The text beside the key of a number. */
    public String text(int number) {
        int place = places.get(number);
        return read(place + 2 + length(place));
    }

    /** As many low bits as a slot's number has; a key's number plus 1 fits into them too. */
    private int mask() {
        return slots.length - 1;
    }

    /** A key's number plus 1 in the low bits, above them bits of its hash, by which most other keys are told apart. */
    private int entry(int number, int hash) {
        return (hash & ~mask()) | (number + 1);
    }

    /** The slot of a key, or the empty one where it belongs. */
    private int slot(byte[] key, int length, int hash) {
        int mask = mask();
        int slot = hash & mask;
        while (slots[slot] != EMPTY && !isEntry(slots[slot], key, length, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isEntry(int entry, byte[] key, int length, int hash) {
        int mask = mask();
        return ((entry ^ hash) & ~mask) == 0 && isAt(places.get((entry & mask) - 1), key, length);
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private boolean isAt(int place, byte[] key, int length) {
        if (length(place) != length) {
            return false;
        }
        byte[] page = pages[place >>> PAGE_BITS];
        int start = (place & (PAGE - 1)) + 2;
        return Arrays.equals(page, start, start + length, key, 0, length);
    }

    /** A key and its text lie together on one page, each behind its length in two bytes. */
    private int write(byte[] key, int length, String text) {
        int textLength = Utf8.length(text);
        if (length >= MOST_BYTES / 2 || textLength >= MOST_BYTES / 2) {
            throw new IllegalArgumentException("too long: " + length + " and " + textLength + " bytes");
        }
        int bytes = 4 + length + textLength;
        int room = PAGE - (int) (end & (PAGE - 1));
        if (bytes > room || room == PAGE) {
            newPage(room == PAGE ? 0 : room);
        }
        int place = Math.toIntExact(end);
        byte[] page = pages[place >>> PAGE_BITS];
        int at = place & (PAGE - 1);
        writeLength(page, at, length);
        System.arraycopy(key, 0, page, at + 2, length);
        writeLength(page, at + 2 + length, textLength);
        Utf8.write(text, page, at + 4 + length);
        end += bytes;
        return place;
    }

    private void newPage(int left) {
        end += left;
        if (end > Integer.MAX_VALUE - PAGE) {
            throw new IllegalStateException("the table is full");
        }
        int page = (int) (end >>> PAGE_BITS);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + (page >> 1));
        }
        pages[page] = new byte[PAGE];
    }

    private static void writeLength(byte[] page, int at, int length) {
        page[at] = (byte) (length >> 8);
        page[at + 1] = (byte) length;
    }

    private int length(int place) {
        byte[] page = pages[place >>> PAGE_BITS];
        int at = place & (PAGE - 1);
        return ((page[at] & 0xFF) << 8) | (page[at + 1] & 0xFF);
    }

    private String read(int place) {
        int start = (place & (PAGE - 1)) + 2;
        return new String(pages[place >>> PAGE_BITS], start, length(place), StandardCharsets.UTF_8);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size(); number++) {
            int place = places.get(number);
            int start = (place & (PAGE - 1)) + 2;
            int hash = spread(hash(pages[place >>> PAGE_BITS], start, start + length(place)));
            int slot = hash & mask();
            while (slots[slot] != EMPTY) {
                slot = (slot + 1) & mask();
            }
            slots[slot] = entry(number, hash);
        }
    }
}
