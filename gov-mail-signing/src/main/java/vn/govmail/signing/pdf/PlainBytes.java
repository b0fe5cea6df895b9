package vn.govmail.signing.pdf;

/** What the bytes of a content stream may be (ISO 32000-1, 7.2.2 and 7.3). */
final class PlainBytes {
    private PlainBytes() {}

    static boolean isSpace(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    static boolean isDelimiter(byte c) {
        return c == '/' || c == '[' || c == ']' || c == '(' || c == ')' || c == '<' || c == '>' || c == '%' || c == '{'
                || c == '}';
    }

    static boolean isNumeric(byte c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+';
    }

    /** Its value, -1 for any other byte. */
    static int hexDigit(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
