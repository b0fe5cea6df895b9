package vn.govmail.text;

import java.text.Normalizer;

/** The letters of TCVN 6909:2001 in their composed form: what each is without its tone, which tone it has, how it is built. */
final class VietnameseLetters {
    private static final int TABLE = 0x1F00;
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String VOWELS = "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY";
    /** The combining characters from which letters are built: tones, circumflex, breve, horn. */
    static final String MARKS = TONES + "\u0302\u0306\u031B";

    static final int ACUTE = 2;
    static final int HOOK = 4;
    static final int DOT_BELOW = 5;

    private static final int FIRST_MARK = 0x300;
    private static final int LAST_MARK = 0x341;

    private static final char[] TONELESS = new char[TABLE];
    private static final byte[] TONE = new byte[TABLE];
    /** The place of a mark in {@link #MARKS}, counted from 1; U+0340 and U+0341 are the tones that they stand for. */
    private static final byte[] MARK_INDEX = new byte[LAST_MARK - FIRST_MARK + 1];
    /** The place of a vowel with or without tone in {@link #COMPOSED}, counted from 1. */
    private static final short[] VOWEL_INDEX = new short[TABLE];

    private static final char[] COMPOSED = new char[(VOWELS.length() * (TONES.length() + 1) + 1) * MARKS.length()];

    static {
        for (char c : "bcdghklmnpqrstvxfjwzBCDGHKLMNPQRSTVXFJWZđĐ".toCharArray()) {
            TONELESS[c] = c;
        }
        short vowels = 0;
        for (int i = 0; i < VOWELS.length(); i++) {
            char vowel = VOWELS.charAt(i);
            TONELESS[vowel] = vowel;
            VOWEL_INDEX[vowel] = ++vowels;
            for (int tone = 0; tone < TONES.length(); tone++) {
                char composed = nfc(vowel, TONES.charAt(tone));
                TONELESS[composed] = vowel;
                TONE[composed] = (byte) (tone + 1);
                VOWEL_INDEX[composed] = ++vowels;
            }
        }
        for (int mark = 0; mark < MARKS.length(); mark++) {
            MARK_INDEX[MARKS.charAt(mark) - FIRST_MARK] = (byte) (mark + 1);
        }
        MARK_INDEX[0x340 - FIRST_MARK] = 1;
        MARK_INDEX[0x341 - FIRST_MARK] = 2;
        for (char letter = 'A'; letter < TABLE; letter++) {
            for (int mark = 0; (VOWEL_INDEX[letter] != 0) && (mark < MARKS.length()); mark++) {
                COMPOSED[VOWEL_INDEX[letter] * MARKS.length() + mark] = withMark(letter, mark);
            }
        }
    }

    private VietnameseLetters() {}

    private static char withMark(char letter, int mark) {
        boolean isTone = mark < TONES.length();
        int tone = TONE[letter];
        if (isTone && (tone != 0)) {
            return 0;
        }
        char built = nfc(TONELESS[letter], MARKS.charAt(mark));
        if ((built == 0) || (built >= TABLE) || (TONELESS[built] == 0)) {
            return 0;
        }
        return (isTone || (tone == 0)) ? built : nfc(built, TONES.charAt(tone - 1));
    }

    private static char nfc(char letter, char mark) {
        String composed = Normalizer.normalize("" + letter + mark, Normalizer.Form.NFC);
        return composed.length() == 1 ? composed.charAt(0) : 0;
    }

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
        return VOWELS.indexOf(toneless) >= 0;
    }

    /** The combining characters from which letters of the standard are built, the two deprecated ones among them. */
    static boolean isMark(int c) {
        return (c >= FIRST_MARK) && (c <= LAST_MARK) && (MARK_INDEX[c - FIRST_MARK] != 0);
    }

    /** The letter with one more mark, whatever the order of marks was; 0 where the standard has no such letter. */
    static char compose(char letter, char mark) {
        if ((letter >= TABLE) || !isMark(mark)) {
            return 0;
        }
        return COMPOSED[VOWEL_INDEX[letter] * MARKS.length() + MARK_INDEX[mark - FIRST_MARK] - 1];
    }

    /** Whether the mark comes too late behind the tone of the letter for NFC to compose the two. */
    static boolean isLate(char letter, char mark) {
        int tone = tone(letter);
        return ((mark == 0x302) || (mark == 0x306)) && (tone != 0) && (tone != DOT_BELOW);
    }

    /** A letter with both a tone and a mark of its own. */
    static boolean isDouble(char c) {
        return (tone(c) != 0) && (toneless(c) >= 0x80);
    }

    /** A letter that hardly any other language has: with horn, with hook above, or with two marks. */
    static boolean isDistinct(char c) {
        char toneless = toneless(c);
        return isDouble(c)
                || (tone(c) == HOOK)
                || (toneless == 'ơ')
                || (toneless == 'ư')
                || (toneless == 'Ơ')
                || (toneless == 'Ư');
    }
}
