package vn.govmail.naming.directory.compact;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Distinct keys, each with a text beside it, numbered from 0 in the order in which they came. Key and text lie in pages of
 * bytes, found through one open-addressed array of ints: for a key of 15 bytes and a name of 14 letters that makes some 45 bytes
 * where a map of strings takes 200. Nothing is ever removed. Not thread-safe.
 */
public final class TextTable {
    private static final int PAGE_BITS = 16;
    private static final int PAGE = 1 << PAGE_BITS;
    private static final int LONGEST = PAGE / 4 - 1;
    private static final int EMPTY = 0;
    /** Few growths, since each goes through all keys, and never more than 22 bytes of slots for a key. */
    private static final int GROWTH = 4;

    private static final int BLOCK = 64;

    /** In the length of a text: it is in UTF-8, since it has other characters than Vietnamese ones. */
    private static final int UTF_8 = 1 << 15;

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /** Otherwise whoever chooses the keys could choose them so that all want one slot. */
    private final long seed = ThreadLocalRandom.current().nextLong();

    private byte[][] pages = new byte[16][];
    private long end;
    private final IntColumn places = new IntColumn();
    private int[] slots = new int[128];

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
        return add(bytes, 0, bytes.length, hash(bytes, 0, bytes.length), text);
    }

    /**
     * The same for a key that is there in UTF-8, which is copied.
     *
     * @param keys where it is
     * @param from its first byte
     * @param length how many bytes it has
     * @param hash its {@link #hash}
     */
    public int add(byte[] keys, int from, int length, int hash, String text) {
        int slot = slot(keys, from, length, hash);
        if (slots[slot] != EMPTY) {
            return -(slots[slot] & mask());
        }
        int number = size();
        places.add(write(keys, from, length, text));
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
        return (slots[slot(key, 0, length, hash(key, 0, length))] & mask()) - 1;
    }

    /**
     * Looks at the places of many keys one right after the other, so that the memory brings them while the next are asked for:
     * who adds them afterwards waits for none.
     *
     * @param hashes of so many keys
     * @param seen what stands in their places
     */
    public void approach(int[] hashes, int[] seen, int count) {
        int mask = mask();
        for (int i = 0; i < count; i++) {
            seen[i] = slots[hashes[i] & mask];
        }
    }

    /** The key of a number. */
    public String key(int number) {
        int place = places.get(number);
        return new String(page(place), at(place) + 2, length(place), StandardCharsets.UTF_8);
    }

    /** The text beside the key of a number. */
    public String text(int number) {
        int key = places.get(number);
        int place = key + 2 + length(key);
        int length = length(place);
        return (length & UTF_8) == 0
                ? OneByteText.read(page(place), at(place) + 2, length)
                : new String(page(place), at(place) + 2, length & ~UTF_8, StandardCharsets.UTF_8);
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
    private int slot(byte[] keys, int from, int length, int hash) {
        int mask = mask();
        int slot = hash & mask;
        while (slots[slot] != EMPTY && !isEntry(slots[slot], keys, from, length, hash)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isEntry(int entry, byte[] keys, int from, int length, int hash) {
        int mask = mask();
        return ((entry ^ hash) & ~mask) == 0 && isAt(places.get((entry & mask) - 1), keys, from, length);
    }

    /** The hash of a key that is there in UTF-8; eight bytes at a time. */
    public int hash(byte[] bytes, int from, int length) {
        int to = from + length;
        long hash = seed;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = mixed(hash ^ (long) WORDS.get(bytes, at));
        }
        long rest = length;
        for (; at < to; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        return (int) mixed(hash ^ rest);
    }

    private static long mixed(long bits) {
        long product = bits * 0x9E3779B97F4A7C15L;
        return product ^ (product >>> Integer.SIZE);
    }

    private boolean isAt(int place, byte[] keys, int from, int length) {
        if (length(place) != length) {
            return false;
        }
        int start = at(place) + 2;
        return Arrays.equals(page(place), start, start + length, keys, from, from + length);
    }

    /** A key and its text lie together on one page, each behind its length in two bytes. */
    private int write(byte[] keys, int from, int length, String text) {
        int textLength = text.length();
        makeRoom(length, textLength);
        boolean oneByte = OneByteText.write(text, page(end), at(end) + 4 + length);
        if (!oneByte) {
            textLength = Utf8.length(text);
            makeRoom(length, textLength);
            Utf8.write(text, page(end), at(end) + 4 + length);
        }
        byte[] page = page(end);
        int at = at(end);
        writeLength(page, at, length);
        System.arraycopy(keys, from, page, at + 2, length);
        writeLength(page, at + 2 + length, oneByte ? textLength : textLength | UTF_8);
        int place = (int) end;
        end += 4 + length + textLength;
        return place;
    }

    private byte[] page(long place) {
        return pages[(int) (place >>> PAGE_BITS)];
    }

    private static int at(long place) {
        return (int) place & (PAGE - 1);
    }

    /** Goes on to the next page unless there is room for both on this one. */
    private void makeRoom(int length, int textLength) {
        int room = -(int) end & (PAGE - 1);
        if (length > LONGEST || textLength > LONGEST) {
            throw new IllegalArgumentException("too long: " + length + " and " + textLength + " bytes");
        }
        if (4 + length + textLength <= room) {
            return;
        }
        end += room;
        if (end > Integer.MAX_VALUE - PAGE) {
            throw new IllegalStateException("the table is full");
        }
        int page = (int) (end >>> PAGE_BITS);
        if (page == pages.length) {
            pages = Arrays.copyOf(pages, page + (page >> 1));
        }
        // of a text that turned out to be longer in UTF-8 the page may be there
        if (pages[page] == null) {
            pages[page] = new byte[PAGE];
        }
    }

    private static void writeLength(byte[] page, int at, int length) {
        page[at] = (byte) (length >> 8);
        page[at + 1] = (byte) length;
    }

    private int length(int place) {
        byte[] page = page(place);
        int at = at(place);
        return ((page[at] & 0xFF) << 8) | (page[at + 1] & 0xFF);
    }

    /** Block by block, so that the memory brings the new slots of a block while its hashes are made. */
    private void grow() {
        slots = new int[slots.length * GROWTH];
        int[] hashes = new int[BLOCK];
        int[] near = new int[BLOCK];
        for (int from = 0; from < size(); from += BLOCK) {
            int count = Math.min(BLOCK, size() - from);
            for (int i = 0; i < count; i++) {
                int place = places.get(from + i);
                hashes[i] = hash(page(place), at(place) + 2, length(place));
            }
            approach(hashes, near, count);
            for (int i = 0; i < count; i++) {
                enter(from + i, hashes[i]);
            }
        }
    }

    /** Enters a key that no slot has yet. */
    private void enter(int number, int hash) {
        int mask = mask();
        int slot = hash & mask;
        while (slots[slot] != EMPTY) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = entry(number, hash);
    }
}
