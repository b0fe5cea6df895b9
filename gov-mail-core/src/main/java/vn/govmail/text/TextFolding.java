package vn.govmail.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Spellings of one text brought together, for comparing only: never to be shown or stored. Stateless and thread-safe.
 */
public final class TextFolding {

    private TextFolding() {}

    /**
     * The text as an eye reads it: composed (NFC), without invisible characters, look-alike letters of other scripts as Latin
     * ones, every blank as a space. Line ends and tabulators stay.
     */
    public static String asRead(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder out = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (Invisibles.isInvisible(c)) {
                continue;
            }
            char latin = LookAlikes.latin(c);
            if (latin != 0) {
                out.append(latin);
            } else if ((c == 0xA0) || (c == 0x202F) || (c == 0x3000) || ((c >= 0x2000) && (c <= 0x200A))) {
                out.append(' ');
            } else if ((c == 0xD0) || (c == 0x189)) {
                out.append('Đ');
            } else {
                out.append(c);
            }
        }
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    /**
     * Letters and digits only, without marks, in upper case: {@code HÒA}, {@code HOÀ} and {@code Hòa} are one. Đ is kept
     * apart from D.
     */
    public static String bare(String text) {
        String apart = Normalizer.normalize(asRead(text), Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }

    /**
     * A syllable with its tone moved to the end, in upper case, so that the two habits of placing it ({@code hòa},
     * {@code hoà}) give one key.
     */
    public static String toneLast(String syllable) {
        StringBuilder out = new StringBuilder(syllable.length() + 1);
        int tone = 0;
        for (int i = 0; i < syllable.length(); i++) {
            char c = syllable.charAt(i);
            tone = Math.max(tone, VietnameseLetters.tone(c));
            out.append(VietnameseLetters.toneless(c));
        }
        return out.append(tone).toString().toUpperCase(Locale.ROOT);
    }
}
