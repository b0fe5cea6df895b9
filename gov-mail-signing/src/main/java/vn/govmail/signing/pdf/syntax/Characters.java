package vn.govmail.signing.pdf.syntax;

/** The classes of characters (ISO 32000-1, 7.2.2). Stateless. */
final class Characters {
    private static final byte REGULAR = 0;
    private static final byte WHITE = 1;
    private static final byte DELIMITER = 2;
    private static final byte[] CLASSES = new byte[256];

    static {
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

    /** The value of a hexadecimal digit, or -1. */
    static int hexDigit(int value) {
        if (isDigit(value)) {
            return value - '0';
        }
        int lower = value | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
