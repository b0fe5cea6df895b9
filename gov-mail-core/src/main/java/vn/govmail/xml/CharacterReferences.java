package vn.govmail.xml;

/** References to characters that every XML document knows (XML 1.0, 4.1 and 4.6). Stateless. */
final class CharacterReferences {
    private static final int LONGEST_NUMBER = 6;

    private CharacterReferences() {}

    /** The character that is meant; negative for what is no such reference, or none to a character. */
    static int meant(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> name.startsWith("#") ? numbered(name) : -1;
        };
    }

    private static int numbered(String name) {
        boolean hexadecimal = name.startsWith("#x");
        int radix = hexadecimal ? 16 : 10;
        int start = hexadecimal ? 2 : 1;
        int length = name.length() - start;
        if ((length < 1) || (length > LONGEST_NUMBER)) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < name.length(); i++) {
            char c = name.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return isCharacter(number) ? number : -1;
    }

    /** XML 1.0, 2.2. */
    private static boolean isCharacter(int c) {
        return (c == '\t')
                || (c == '\n')
                || (c == '\r')
                || ((c >= 0x20) && (c <= 0xD7FF))
                || ((c >= 0xE000) && (c <= 0xFFFD))
                || ((c >= 0x10000) && (c <= 0x10FFFF));
    }
}
