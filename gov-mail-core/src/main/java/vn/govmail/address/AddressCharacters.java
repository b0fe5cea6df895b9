package vn.govmail.address;

/** What a character may be in an address. */
final class AddressCharacters {
    /** The kinds of characters beyond those that are listed for ASCII. */
    enum Kind {
        LETTER,
        SPACE,
        CONTROL,
        INVISIBLE,
        OTHER
    }

    private static final byte ATOM = 1;
    private static final byte DOMAIN = 2;
    private static final byte[] TABLE = table();

    private AddressCharacters() {}

    private static byte[] table() {
        byte[] table = new byte[0x80];
        for (char c = 0; c < 0x80; c++) {
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (alphanumeric || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0) {
                table[c] |= ATOM;
            }
            if (alphanumeric || c == '-') {
                table[c] |= DOMAIN;
            }
        }
        return table;
    }

    /** Whether a character is {@code atext} of RFC 5322 clause 3.2.3. */
    static boolean isAtom(char c) {
        return c < 0x80 && (TABLE[c] & ATOM) != 0;
    }

    /** Whether a character is an ASCII letter, a digit or a hyphen. */
    static boolean isDomain(char c) {
        return c < 0x80 && (TABLE[c] & DOMAIN) != 0;
    }

    /** What a character is that neither table has; letters, marks, digits and symbols beyond ASCII are all letters here. */
    static Kind kind(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> Kind.SPACE;
            case Character.CONTROL -> codePoint == '\t' ? Kind.SPACE : Kind.CONTROL;
            case Character.FORMAT -> Kind.INVISIBLE;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> Kind.OTHER;
            default -> isInvisible(codePoint) ? Kind.INVISIBLE : codePoint < 0x80 ? Kind.OTHER : Kind.LETTER;
        };
    }

    /** Whether nobody sees a character, for a reason other than white space. */
    static boolean isInvisible(int codePoint) {
        return Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x034F
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || codePoint == 0x2800
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }

    /** The number of octets that a character takes in UTF-8. */
    static int octets(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }

    /**
     * Where a comment of RFC 5322 clause 3.2.2 ends, which may hold others and quoted pairs.
     *
     * @param start where its opening parenthesis stands
     * @return the place behind it; -1 where it is not closed
     */
    static int afterComment(String text, int start) {
        int depth = 0;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return at + 1;
            }
        }
        return -1;
    }
}
