package vn.govmail.naming.check;

/**
 * What one pass over the local part of an address tells: its labels between dots, which sorts of characters each has, and the
 * longest row of digits.
 */
final class LocalScan {
    static final int LETTER = 1;
    static final int DIGIT = 2;
    static final int HYPHEN = 4;
    static final int UNDERSCORE = 8;
    static final int OTHER = 16;
    static final int PLAIN = LETTER | DIGIT;

    private static final int MOST_LABELS = 8;
    private static final byte[] SORTS = sorts();

    private final String text;
    private final int end;
    private final int labels;
    private final int longestDigits;

    /** The sorts of the first labels, 8 bits for each. */
    private final long sortsOfLabels;

    /** The ends of the first labels, 8 bits for each: a local part has 64 octets. */
    private final long endsOfLabels;

    LocalScan(String text, int end) {
        this.text = text;
        this.end = end;
        int label = 0;
        int digits = 0;
        int most = 0;
        long sorts = 0;
        long ends = 0;
        int current = 0;
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '.') {
                if (label < MOST_LABELS) {
                    sorts |= (long) current << (8 * label);
                    ends |= (long) i << (8 * label);
                }
                label++;
                current = 0;
                digits = 0;
                continue;
            }
            int sort = c < 0x80 ? SORTS[c] : OTHER;
            current |= sort;
            digits = sort == DIGIT ? digits + 1 : 0;
            most = Math.max(most, digits);
        }
        if (label < MOST_LABELS) {
            sorts |= (long) current << (8 * label);
            ends |= (long) end << (8 * label);
        }
        this.labels = label + 1;
        this.longestDigits = most;
        this.sortsOfLabels = sorts;
        this.endsOfLabels = ends;
    }

    private static byte[] sorts() {
        byte[] sorts = new byte[0x80];
        for (char c = 0; c < 0x80; c++) {
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            sorts[c] = (byte) (letter ? LETTER : digit ? DIGIT : c == '-' ? HYPHEN : c == '_' ? UNDERSCORE : OTHER);
        }
        return sorts;
    }

    String text() {
        return text;
    }

    int end() {
        return end;
    }

    int labels() {
        return labels;
    }

    int longestDigits() {
        return longestDigits;
    }

    /** Whether the labels are so few that all of them are held. */
    boolean isWhole() {
        return labels <= MOST_LABELS;
    }

    int sortsOf(int label) {
        return (int) (sortsOfLabels >>> (8 * label)) & 0xFF;
    }

    int endOf(int label) {
        return (int) (endsOfLabels >>> (8 * label)) & 0xFF;
    }

    int startOf(int label) {
        return label == 0 ? 0 : endOf(label - 1) + 1;
    }

    /** Whether a label is a word, without regard to letter case. */
    boolean is(int label, String word) {
        int start = startOf(label);
        return endOf(label) - start == word.length() && text.regionMatches(true, start, word, 0, word.length());
    }

    /** A label in lower case. */
    String label(int label) {
        return text.substring(startOf(label), endOf(label)).toLowerCase(java.util.Locale.ROOT);
    }
}
