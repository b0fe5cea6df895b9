package vn.govmail.document;

import java.util.Locale;

/**
 * Capitals of TCVN 5712 (ABC) fonts. The code has no capital vowel with a tone: "CỘNG HÒA" is typed as "CộNG HòA", or in a font
 * that draws capitals only, and comes so out of every conversion.
 */
final class FontCapitals {
    /** Small letters of which the code has capitals too; a word in capitals has none of them. */
    private static final String WITH_CAPITALS = "ăâêôơưđ";

    private FontCapitals() {}

    /** A line or cell in capitals as it was meant; any other as it is. */
    static String restored(String text) {
        boolean small = false;
        boolean together = false;
        boolean capitalBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                if (c < 128 || WITH_CAPITALS.indexOf(c) >= 0) {
                    return text;
                }
                small = true;
            }
            boolean capital = Character.isUpperCase(c);
            together |= capital && capitalBefore;
            capitalBefore = capital;
        }
        return small && together ? text.toUpperCase(Locale.ROOT) : text;
    }
}
