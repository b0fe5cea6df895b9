package vn.govmail.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Spellings of one text brought together, for comparing only: never to be shown or stored. Stateless and thread-safe.
 */
public final class TextFolding {
    /** Small letters of which TCVN 5712 has capitals too; a word in capitals has none of them. */
    private static final String WITH_CAPITALS = "ăâêôơưđ";

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
     * A line or cell in capitals as it was meant where its code has no capital vowel with a tone, as TCVN 5712 (ABC): what a font
     * drew as {@code CỘNG HÒA} is typed as {@code CộNG HòA} and comes so out of every conversion. Any other text as it is.
     */
    public static String fontCapitals(String text) {
        boolean mixed = false;
        int capitals = 0;
        boolean small = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                if (c < 128 || WITH_CAPITALS.indexOf(c) >= 0) {
                    return text;
                }
                small = true;
                mixed |= capitals > 1;
            } else if (Character.isUpperCase(c)) {
                capitals++;
                mixed |= small;
            } else {
                // the first letter alone is a capital in "Vụ", and that is how it is meant
                capitals = 0;
                small = false;
            }
        }
        return mixed ? text.toUpperCase(Locale.ROOT) : text;
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

    /**
     * The key of a text for looking it up, as in a directory. Equal are: capitals and small letters; letters with and without
     * any mark, so also both habits of placing the tone ({@code hòa}, {@code hoà}, {@code hoa}); {@code đ} and {@code d};
     * {@code y} and {@code i} where they are the only vowel at the end of a syllable ({@code lý}, {@code lí}; {@code quy},
     * {@code qui}; not {@code thúy}, {@code thúi}); composed and separate marks; what {@link Tcvn6909#repair} repairs; and any
     * signs and blanks between words. What is not equal: letters of other scripts and those that look alike.
     *
     * @return lower-case words of letters and digits, parted by single spaces; folding it again changes nothing
     */
    public static String search(String text) {
        return words(text, false);
    }

    /**
     * The key of a text that keeps what makes another word. As {@link #search}, but marks count: {@code hòa} and {@code hoà} are
     * equal, {@code hoa} is not, nor are {@code đ} and {@code d}.
     *
     * @return lower-case words with the number of the tone at their end; folding it again changes nothing
     */
    public static String spelling(String text) {
        return words(text, true);
    }

    private static String words(String text, boolean marks) {
        String repaired = Tcvn6909.repair(text).text().toLowerCase(Locale.ROOT);
        String letters = Normalizer.normalize(repaired, marks ? Normalizer.Form.NFC : Normalizer.Form.NFD);
        StringBuilder out = new StringBuilder(letters.length());
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < letters.length(); ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(marks || (c != 'đ') ? c : 'd');
            } else if (Words.isCombining(c)) {
                word.appendCodePoint(c);
            } else if (!Invisibles.isInvisible(c)) {
                finish(word, marks, out);
            }
        }
        finish(word, marks, out);
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static void finish(StringBuilder word, boolean marks, StringBuilder out) {
        StringBuilder key = new StringBuilder(word.length() + 1);
        int tone = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (marks || (c < 0x300) || (c > 0x36F)) {
                tone = Math.max(tone, VietnameseLetters.tone(c));
                key.append(VietnameseLetters.toneless(c));
            }
        }
        int last = key.length() - 1;
        if ((last >= 0) && (key.charAt(last) == 'y') && isConsonant(key, last)) {
            key.setCharAt(last, 'i');
        }
        if (key.length() > 0) {
            out.append(out.length() == 0 ? "" : " ").append(key).append(tone == 0 ? "" : String.valueOf(tone));
        }
        word.setLength(0);
    }

    /** Whether no vowel stands before a place; the u of qu is none. */
    private static boolean isConsonant(CharSequence word, int end) {
        for (int i = 0; i < end; i++) {
            boolean ofQu = (i == 1) && (word.charAt(0) == 'q') && (word.charAt(1) == 'u');
            if (VietnameseLetters.isVowel(word.charAt(i)) && !ofQu) {
                return false;
            }
        }
        return true;
    }
}
