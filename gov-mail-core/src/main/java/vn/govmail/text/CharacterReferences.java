package vn.govmail.text;

import java.util.Map;

/**
 * Character references of HTML and XML in a text: numeric ones, decimal or hexadecimal, and those names of HTML 4 that are
 * letters of TCVN 6909:2001. References to ASCII (to an ampersand, say) stay, so that text never becomes markup.
 */
final class CharacterReferences {
    private static final int LONGEST = 12;

    private static final Map<String, Character> NAMES = names();

    private CharacterReferences() {}

    private static Map<String, Character> names() {
        String letters = "AEIOUYaeiouy";
        Map<String, Character> names = new java.util.HashMap<>();
        put(names, letters, "acute", "ÁÉÍÓÚÝáéíóúý");
        put(names, "AEIOUaeiou", "grave", "ÀÈÌÒÙàèìòù");
        put(names, "AEOaeo", "circ", "ÂÊÔâêô");
        put(names, "AOao", "tilde", "ÃÕãõ");
        put(names, "Aa", "breve", "Ăă");
        put(names, "Dd", "strok", "Đđ");
        put(names, "IUiu", "tilde", "ĨŨĩũ");
        return Map.copyOf(names);
    }

    private static void put(Map<String, Character> names, String bases, String mark, String letters) {
        for (int i = 0; i < bases.length(); i++) {
            names.put(bases.charAt(i) + mark, letters.charAt(i));
        }
    }

    /** The text with its references replaced by what they stand for. */
    static String resolve(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            int end = c == '&' ? end(text, at) : -1;
            int point = end < 0 ? -1 : codePoint(text.subSequence(at + 1, end).toString());
            if (point >= 0xA0) {
                out.appendCodePoint(point);
                at = end + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** Whether references make Vietnamese words. */
    static boolean areVietnamese(CharSequence text) {
        if (!hasReference(text)) {
            return false;
        }
        String resolved = resolve(text);
        if (resolved.contentEquals(text)) {
            return false;
        }
        WordReading before = WordReading.ofUnicode();
        before.read(text);
        WordReading after = WordReading.ofUnicode();
        after.read(resolved);
        int good = after.goodWords() - before.goodWords();
        return (good > 0) && (good > after.badWords() - before.badWords());
    }

    private static boolean hasReference(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '&') {
                return true;
            }
        }
        return false;
    }

    private static int end(CharSequence text, int start) {
        int limit = Math.min(text.length(), start + LONGEST);
        for (int i = start + 1; i < limit; i++) {
            if (text.charAt(i) == ';') {
                return i;
            }
        }
        return -1;
    }

    private static int codePoint(String reference) {
        if (!reference.startsWith("#")) {
            Character letter = NAMES.get(reference);
            return letter == null ? -1 : letter;
        }
        boolean hex = (reference.length() > 1) && ((reference.charAt(1) | 0x20) == 'x');
        int point = 0;
        for (int i = hex ? 2 : 1; i < reference.length(); i++) {
            int digit = Character.digit(reference.charAt(i), hex ? 16 : 10);
            if ((digit < 0) || (reference.charAt(i) > 'f') || (point > 0x10FFFF)) {
                return -1;
            }
            point = point * (hex ? 16 : 10) + digit;
        }
        boolean surrogate = (point >= 0xD800) && (point <= 0xDFFF);
        return (point > 0x10FFFF) || surrogate ? -1 : point;
    }
}
