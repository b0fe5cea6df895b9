package vn.govmail.text;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An older encoding as the detector sees it: for each byte, or byte after byte, which letter it is, or what else. A letter is
 * its number in {@link SyllableModel}, its tone and whether it is a capital, packed into one short. Immutable once built.
 */
final class LetterTable {
    /** ASCII that is no letter. */
    static final short PLAIN = 0;
    /** Nothing, a control character, a mark without its letter. */
    static final short NOTHING = -1;
    /** A letter that Vietnamese and English do not have. */
    static final short OTHER_LETTER = -2;
    /** A quotation mark, a dash and the like. */
    static final short PUNCTUATION = -3;
    /** A blank that keeps words on one line: what stands on its sides are words of their own. */
    static final short BLANK = -5;
    /** Other signs beyond ASCII. */
    static final short SIGN = -4;

    static final int NUMBER = (1 << SyllableModel.BITS) - 1;
    static final int TONE_AT = SyllableModel.BITS;
    static final int CAPITAL = 1 << 9;

    private static final String USUAL = "\u2013\u2014\u2018\u2019\u201C\u201D\u2026\u2022\u00B0\u00AB\u00BB\u00B7";

    /** Of the characters among which all letters of Vietnamese are. */
    private static final short[] CODES = new short[0x2100];

    static {
        for (char c = 0; c < CODES.length; c++) {
            CODES[c] = classified(c);
        }
    }

    /** For text that is Unicode already: its characters are read one by one. */
    static final LetterTable UNICODE = new LetterTable(Encodings.UNICODE, taker -> {});

    private final String name;
    private final short[] single = new short[256];
    private final short[] @Nullable [] pairs = new short[256][];
    private final boolean[] second = new boolean[256];
    private final long[] seconds = new long[4];

    /**
     * Reads a table.
     *
     * @param rows gives each row to the taker: the bytes, and the text for which they stand
     */
    LetterTable(String name, Consumer<BiConsumer<byte[], String>> rows) {
        this.name = name;
        for (int b = 0; b < 256; b++) {
            single[b] = b < 0x80 ? code((char) b) : NOTHING;
        }
        rows.accept(this::add);
    }

    private void add(byte[] bytes, String text) {
        if (text.length() != 1) {
            return;
        }
        short code = code(text.charAt(0));
        int first = bytes[0] & 0xFF;
        if (bytes.length == 1) {
            single[first] = code;
        } else if (bytes.length == 2) {
            short[] row = pairs[first];
            if (row == null) {
                row = new short[256];
                pairs[first] = row;
            }
            row[bytes[1] & 0xFF] = code;
            second[bytes[1] & 0xFF] = true;
            seconds[(bytes[1] & 0xFF) >> 6] |= 1L << bytes[1];
        }
    }

    /** What a character is. */
    static short code(char c) {
        return c < CODES.length ? CODES[c] : classified(c);
    }

    private static short classified(char c) {
        if (VietnameseLetters.isLetter(c)) {
            char toneless = VietnameseLetters.toneless(c);
            char lower = Character.toLowerCase(toneless);
            int capital = lower == toneless ? 0 : CAPITAL;
            return (short) (SyllableModel.letterNumber(lower) | (VietnameseLetters.tone(c) << TONE_AT) | capital);
        }
        if ((c < 0x80) && ((c >= ' ') || (c == '\n') || (c == '\r') || (c == '\t'))) {
            return PLAIN;
        }
        if (Character.isLetter(c)) {
            return OTHER_LETTER;
        }
        if ((c < 0xA0) || (Character.getType(c) == Character.NON_SPACING_MARK)) {
            return NOTHING;
        }
        if (c == 0xA0) {
            return BLANK;
        }
        return USUAL.indexOf(c) >= 0 ? PUNCTUATION : SIGN;
    }

    String name() {
        return name;
    }

    short single(int first) {
        return single[first];
    }

    boolean isSecond(int b) {
        return second[b];
    }

    /** What two bytes are together; 0 if nothing. */
    short pair(int first, int next) {
        short[] row = pairs[first];
        return row == null ? 0 : row[next];
    }

    /** Whether this table and another one read every text alike that has these bytes only, one bit for each. */
    boolean readsAlike(LetterTable other, long[] present) {
        for (int part = 0; part < present.length; part++) {
            for (long left = present[part]; left != 0; left &= left - 1) {
                int b = (part << 6) + Long.numberOfTrailingZeros(left);
                if ((single[b] != other.single[b]) || hasPair(b, present) || other.hasPair(b, present)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean hasPair(int first, long[] present) {
        short[] row = pairs[first];
        if (row == null) {
            return false;
        }
        for (int part = 0; part < present.length; part++) {
            for (long left = present[part] & seconds[part]; left != 0; left &= left - 1) {
                if (row[(part << 6) + Long.numberOfTrailingZeros(left)] != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
