package vn.govmail.text;

/**
 * UTF-8 that was read as ISO-8859-1 or windows-1252, once or more often: every sequence of characters that shows a character of
 * UTF-8 becomes that character; what shows none stays. Stateless and thread-safe.
 */
final class Mojibake {
    private static final int TIMES = 3;

    private Mojibake() {}

    /**
     * A repaired text.
     *
     * @param text the text
     * @param repaired how many characters that showed bytes were put right, each counted as often as it had been misread
     * @param letters how many letters of Vietnamese with a mark came out in the end
     * @param latin1 whether a control character showed that ISO-8859-1 had been used
     */
    record Repair(String text, int repaired, int letters, boolean latin1) {}

    /** Repairs a text, however often it was misread. */
    static Repair repair(CharSequence text) {
        Repair all = new Repair(text.toString(), 0, 0, false);
        for (int i = 0; i < TIMES; i++) {
            Repair once = once(all.text());
            if (once.repaired() == 0) {
                break;
            }
            all = new Repair(
                    once.text(), all.repaired() + once.repaired(), once.letters(), all.latin1() || once.latin1());
        }
        return all;
    }

    /** Whether there is anything to repair. */
    static boolean isIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if ((text.charAt(i) >= 0xC2) && (length(text, i) > 1)) {
                return true;
            }
        }
        return false;
    }

    private static Repair once(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int repaired = 0;
        int letters = 0;
        boolean latin1 = false;
        int at = 0;
        while (at < text.length()) {
            int length = length(text, at);
            if (length > 1) {
                int point = codePoint(text, at, length);
                out.appendCodePoint(point);
                letters += VietnameseLetters.isMarked(point) ? 1 : 0;
                repaired += length;
                for (int i = at + 1; i < at + length; i++) {
                    latin1 |= (text.charAt(i) >= 0x80) && (text.charAt(i) <= 0x9F);
                }
            } else {
                out.append(text.charAt(at));
            }
            at += length;
        }
        return new Repair(out.toString(), repaired, letters, latin1);
    }

    /** How many characters show one of UTF-8 here; 1 for a character that stays. */
    private static int length(CharSequence text, int at) {
        int lead = ShownBytes.of(text.charAt(at));
        int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
        if (at + length > text.length()) {
            return 1;
        }
        for (int i = at + 1; i < at + length; i++) {
            int next = ShownBytes.of(text.charAt(i));
            if ((next < 0x80) || (next > 0xBF)) {
                return 1;
            }
        }
        return (length == 1) || Character.isDefined(codePoint(text, at, length)) ? length : 1;
    }

    private static int codePoint(CharSequence text, int at, int length) {
        int point = ShownBytes.of(text.charAt(at)) & (0x7F >> length);
        for (int i = at + 1; i < at + length; i++) {
            point = (point << 6) | (ShownBytes.of(text.charAt(i)) & 0x3F);
        }
        int least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
        boolean surrogate = (point >= 0xD800) && (point <= 0xDFFF);
        return (point < least) || (point > 0x10FFFF) || surrogate ? 0xFFFF : point;
    }
}
