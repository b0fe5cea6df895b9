package vn.govmail.naming.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The key under which names of agencies and people count as the same. */
final class Names {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

    private Names() {}

    /** Without regard to letter case, spacing and the way in which marks are stored. */
    static String key(String name) {
        String nfc = Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return SPACES.matcher(nfc).replaceAll(" ").strip();
    }

    static boolean same(String one, String other) {
        return one.equals(other) || key(one).equals(key(other));
    }
}
