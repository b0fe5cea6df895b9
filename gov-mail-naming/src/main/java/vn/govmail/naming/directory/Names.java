package vn.govmail.naming.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key under which names of agencies and people count as the same. */
final class Names {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    /** Below it, as among the Vietnamese letters from U+1EA0 to U+1EF9, every letter is composed and has one lower case. */
    private static final char FIRST_MARK = 0x0300;

    private static final char DOTTED_CAPITAL_I = 0x0130;

    private Names() {}

    /** Without regard to letter case, spacing and the way in which marks are stored. */
    static String key(String name) {
        String nfc = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(nfc).replaceAll(" ").strip();
    }

    static boolean same(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        return (isPlain(one) && isPlain(other)) ? sameLetters(one, other) : key(one).equals(key(other));
    }

    /** Whether nothing but letter case can tell the name from its key. */
    private static boolean isPlain(String name) {
        boolean open = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c > ' ' && c < FIRST_MARK && c != '\u00A0' && c != '\u0085' && c != DOTTED_CAPITAL_I;
            if (!letter && !(c >= 0x1EA0 && c <= 0x1EF9) && (c != ' ' || open)) {
                return false;
            }
            open = c == ' ';
        }
        return !open;
    }

    private static boolean sameLetters(String one, String other) {
        boolean same = one.length() == other.length();
        for (int i = 0; same && i < one.length(); i++) {
            same = Character.toLowerCase(one.charAt(i)) == Character.toLowerCase(other.charAt(i));
        }
        return same;
    }
}
