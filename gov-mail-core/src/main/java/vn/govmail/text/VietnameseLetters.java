package vn.govmail.text;

import java.text.Normalizer;

/** The letters of TCVN 6909:2001 in their composed form: what each is without its tone, and which tone it has. */
final class VietnameseLetters {
    private static final int TABLE = 0x1F00;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    static final int ACUTE = 2;
    static final int DOT_BELOW = 5;

    private static final char[] TONELESS = new char[TABLE];
    private static final byte[] TONE = new byte[TABLE];

    static {
        for (char c : "bcdghklmnpqrstvxfjwzBCDGHKLMNPQRSTVXFJWZđĐ".toCharArray()) {
            TONELESS[c] = c;
        }
        for (char vowel : "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".toCharArray()) {
            TONELESS[vowel] = vowel;
            for (int tone = 0; tone < TONES.length(); tone++) {
                String composed = Normalizer.normalize("" + vowel + TONES.charAt(tone), Normalizer.Form.NFC);
                TONELESS[composed.charAt(0)] = vowel;
                TONE[composed.charAt(0)] = (byte) (tone + 1);
            }
        }
    }

    private VietnameseLetters() {}

    /** A letter of the standard, ASCII letters included. */
    static boolean isLetter(int c) {
        return (c < TABLE) && (TONELESS[c] != 0);
    }

    /** A letter of the standard outside ASCII. */
    static boolean isMarked(int c) {
        return (c >= 0x80) && isLetter(c);
    }

    /** The letter without its tone; the character itself where it is no letter of the standard. */
    static char toneless(char c) {
        return isLetter(c) ? TONELESS[c] : c;
    }

    /** 0 for none, otherwise the place of the tone in grave, acute, tilde, hook above, dot below, counted from 1. */
    static int tone(char c) {
        return c < TABLE ? TONE[c] : 0;
    }

    static boolean isVowel(char toneless) {
        return "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY".indexOf(toneless) >= 0;
    }

    /** The combining characters from which letters of the standard are built. */
    static boolean isMark(int c) {
        return isTone(c) || (c == 0x302) || (c == 0x306) || (c == 0x31B);
    }

    static boolean isTone(int c) {
        return (c == 0x300) || (c == 0x301) || (c == 0x303) || (c == 0x309) || (c == 0x323);
    }
}
