package vn.govmail.text.charset;

import org.jspecify.annotations.Nullable;

/**
 * From letters to their bytes: one to three bytes packed into an int, the first one highest, their number in the top byte.
 */
final class CodeIndex {
    private static final int LENGTH_AT = 24;

    private final int[] @Nullable [] pages = new int[256][];
    private int greatestLength = 1;

    static int pack(byte[] bytes) {
        int packed = 0;
        for (byte b : bytes) {
            packed = (packed << 8) | (b & 0xFF);
        }
        return (bytes.length << LENGTH_AT) | packed;
    }

    static int length(int code) {
        return code >>> LENGTH_AT;
    }

    /** The byte at a place, counted from 0. */
    static int byteAt(int code, int place) {
        return (code >>> (8 * (length(code) - 1 - place))) & 0xFF;
    }

    /** The packed bytes of a letter; 0 if it has none. */
    int get(char letter) {
        int[] page = pages[letter >> 8];
        return page == null ? 0 : page[letter & 0xFF];
    }

    int greatestLength() {
        return greatestLength;
    }

    /** Adds the bytes of a letter, unless it has some already. */
    void addIfAbsent(char letter, byte[] bytes) {
        if (get(letter) == 0) {
            put(letter, bytes);
        }
    }

    void put(char letter, byte[] bytes) {
        int[] page = pages[letter >> 8];
        if (page == null) {
            page = new int[256];
            pages[letter >> 8] = page;
        }
        page[letter & 0xFF] = pack(bytes);
        greatestLength = Math.max(greatestLength, bytes.length);
    }
}
