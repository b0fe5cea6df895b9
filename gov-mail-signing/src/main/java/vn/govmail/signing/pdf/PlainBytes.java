package vn.govmail.signing.pdf;

import java.util.Arrays;

/** What the bytes of a content stream may be (ISO 32000-1, 7.2.2 and 7.3). */
final class PlainBytes {
    private static final int SPACE = 1;
    private static final int DELIMITER = 2;
    private static final int NUMERIC = 4;
    private static final byte[] KINDS = kinds();
    private static final byte[] HEX_DIGITS = hexDigits();

    private PlainBytes() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        mark(kinds, " \n\r\t\f\0", SPACE);
        mark(kinds, "/[]()<>%{}", DELIMITER);
        mark(kinds, "0123456789-.+", NUMERIC);
        return kinds;
    }

    private static void mark(byte[] kinds, String characters, int kind) {
        characters.chars().forEach(c -> kinds[c] = (byte) kind);
    }

    private static byte[] hexDigits() {
        byte[] digits = new byte[256];
        Arrays.fill(digits, (byte) -1);
        for (int value = 0; value < 16; value++) {
            digits[Character.forDigit(value, 16)] = (byte) value;
            digits[Character.toUpperCase(Character.forDigit(value, 16))] = (byte) value;
        }
        return digits;
    }

    static boolean isSpace(byte c) {
        return KINDS[c & 0xff] == SPACE;
    }

    /** Whether a name, a number or an operator ends before it. */
    static boolean isEnd(byte c) {
        return (KINDS[c & 0xff] & (SPACE | DELIMITER)) != 0;
    }

    static boolean isNumeric(byte c) {
        return KINDS[c & 0xff] == NUMERIC;
    }

    /** Its value, -1 for any other byte. */
    static int hexDigit(byte c) {
        return HEX_DIGITS[c & 0xff];
    }
}
