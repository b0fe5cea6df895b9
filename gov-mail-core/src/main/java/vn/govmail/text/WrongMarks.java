package vn.govmail.text;

/** Accents and marks that stand for a Vietnamese mark where somebody typed or converted with too simple means. */
final class WrongMarks {
    /** Accents that take a place of their own. */
    static final String SPACING = "\u00B4`\u02CA\u02CB\u02DC\u02C6\u02D8";

    /** The macron that stands for a hyphen. */
    static final char MACRON = '\u02C9';

    private static final String SPACING_MEANT = "\u0301\u0300\u0301\u0300\u0303\u0302\u0306";

    private static final String COMBINING = "\u031A\u0322\u0331\u0307\u0313\u0315\u0321\u032D\u030C";
    private static final String COMBINING_MEANT = "\u031B\u0323\u0323\u0309\u0309\u031B\u0323\u0302\u0306";

    private WrongMarks() {}

    /** Whether this is an accent with a place of its own. */
    static boolean isSpacing(int c) {
        return (c >= 0x60) && (c <= 0x2DC) && (SPACING.indexOf(c) >= 0);
    }

    /** The Vietnamese mark that is meant by an accent or by a mark of another language; 0 for none. */
    static char meant(char c) {
        int at = SPACING.indexOf(c);
        if (at >= 0) {
            return SPACING_MEANT.charAt(at);
        }
        at = COMBINING.indexOf(c);
        return at < 0 ? 0 : COMBINING_MEANT.charAt(at);
    }
}
