package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;

/** The classes of characters (ISO 32000-1, 7.2.2). Stateless. */
final class Characters {
    private static final byte REGULAR = 0;
    private static final byte WHITE = 1;
    private static final byte DELIMITER = 2;
    private static final byte[] CLASSES = new byte[256];
    private static final byte[] HEX_DIGITS = new byte[256];

    static {
        Arrays.fill(HEX_DIGITS, (byte) -1);
        for (int i = 0; i < 16; i++) {
            HEX_DIGITS[Character.toUpperCase(Character.forDigit(i, 16))] = (byte) i;
            HEX_DIGITS[Character.forDigit(i, 16)] = (byte) i;
        }
        for (char c : "\0\t\n\f\r ".toCharArray()) {
            CLASSES[c] = WHITE;
        }
        for (char c : "()<>[]{}/%".toCharArray()) {
            CLASSES[c] = DELIMITER;
        }
    }

    private Characters() {}

    static boolean isWhite(int value) {
        return CLASSES[value & 0xff] == WHITE;
    }

    static boolean isRegular(int value) {
        return CLASSES[value & 0xff] == REGULAR;
    }

    static boolean isDigit(int value) {
        return value >= '0' && value <= '9';
    }

    static boolean isLineEnd(int value) {
        return value == '\r' || value == '\n';
    }

    /** The value of two hexadecimal digits, or less than 0. */
    static int hexPair(byte high, byte low) {
        return (HEX_DIGITS[high & 0xff] << 4) | HEX_DIGITS[low & 0xff];
    }

    /** The value of a hexadecimal digit, or -1; of a byte with or without sign, or -1 for the end. */
    static int hexDigit(int value) {
        return HEX_DIGITS[value & 0xff];
    }
}
