package vn.govmail.naming.directory.compact;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Vietnamese text in one byte for each character: the 134 letters that ASCII does not have stand where it has nothing, and in
 * place of six controls. Two thirds of what UTF-8 takes, and written without asking of each letter how many bytes it needs.
 */
final class OneByteText {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int ASCII = 0x80;
    private static final int CONTROLS = 6;
    private static final int END = 0x1F00;
    private static final short NONE = -1;

    private static final char[] LETTERS = letters();
    private static final short[] CODES = codes();

    private OneByteText() {}

    /** The character of each code. */
    private static char[] letters() {
        StringBuilder lower = new StringBuilder("đ");
        for (int i = 0; i < VOWELS.length(); i++) {
            String vowel = VOWELS.substring(i, i + 1);
            lower.append(vowel.charAt(0) < ASCII ? "" : vowel);
            for (int tone = 0; tone < TONES.length(); tone++) {
                lower.append(Normalizer.normalize(vowel + TONES.charAt(tone), Normalizer.Form.NFC));
            }
        }
        char[] letters = new char[2 * ASCII];
        for (char c = 0; c < ASCII; c++) {
            letters[c] = c;
        }
        for (int i = 0; i < 2 * lower.length(); i++) {
            char letter = lower.charAt(i / 2);
            // from 1 on for the first six, which take the places of controls
            letters[i < CONTROLS ? i + 1 : ASCII - CONTROLS + i] = i % 2 == 0 ? letter : Character.toUpperCase(letter);
        }
        return letters;
    }

    private static short[] codes() {
        short[] codes = new short[END];
        Arrays.fill(codes, NONE);
        for (short code = 0; code < LETTERS.length; code++) {
            codes[LETTERS[code]] = code;
        }
        return codes;
    }

    /** Writes a text, for which there has to be room; answers whether it has no other characters. */
    static boolean write(String text, byte[] bytes, int from) {
        int seen = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c < END ? CODES[c] : NONE;
            seen |= code;
            bytes[from + i] = (byte) code;
        }
        return seen >= 0;
    }

    /** Reads what was written. */
    static String read(byte[] bytes, int from, int length) {
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            text[i] = LETTERS[bytes[from + i] & 0xFF];
        }
        return new String(text);
    }
}
