package vn.govmail.naming;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names as almost all are: a family name that is known and nothing else, then Vietnamese syllables, each with a capital, composed
 * and parted by single spaces. One pass over the characters folds the letters, asks whether each word is a syllable and whether
 * it is one that needs a closer look; whatever is not so simple is left to {@link NameText} and {@link NameReader}.
 */
final class QuickName {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final int SIZE = 0x1F00;
    private static final int LETTER = 0x1F;
    private static final int CAPITAL = 0x20;
    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 64;

    /** Of a Vietnamese letter: its plain letter (1 for a), whether it is a capital, and from bit 8 on its number. */
    private static final int[] LETTERS = letters();

    // what a word may be
    private static final int FAMILY = 1;
    private static final int LAST_FAMILY = 2;
    private static final int COMPOUND = 4;
    private static final int STRONG = 8;
    private static final int KHMER = 16;
    private static final int SYLLABLE = 32;

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int SLOTS = 2048;
    private static final long[] KEYS = new long[SLOTS];
    private static final byte[] MEANINGS = new byte[SLOTS];

    static {
        enter(NameWords.plainFamilies(), FAMILY);
        enter(NameWords.lastFamilies(), LAST_FAMILY);
        enter(NameWords.compoundEnds(), COMPOUND);
        enter(NameWords.strongFamilies(), STRONG);
        enter(NameWords.khmerFamilies(), KHMER);
        enter(NameWords.khmerSyllables(), SYLLABLE);
    }

    private QuickName() {}

    private static int[] letters() {
        int[] letters = new int[SIZE];
        int number = 1;
        for (char c = 'a'; c <= 'z'; c++) {
            number = put(letters, c, c, number);
        }
        for (int i = 0; i < VOWELS.length(); i++) {
            char base = Normalizer.normalize(VOWELS.substring(i, i + 1), Normalizer.Form.NFD)
                    .charAt(0);
            if (base != VOWELS.charAt(i)) {
                number = put(letters, VOWELS.charAt(i), base, number);
            }
            for (int tone = 0; tone < TONES.length(); tone++) {
                String marked = Normalizer.normalize("" + VOWELS.charAt(i) + TONES.charAt(tone), Normalizer.Form.NFC);
                number = put(letters, marked.charAt(0), base, number);
            }
        }
        put(letters, 'đ', 'd', number);
        return letters;
    }

    private static int put(int[] letters, char letter, char base, int number) {
        int plain = base - 'a' + 1;
        letters[letter] = (number << 8) | plain;
        letters[Character.toUpperCase(letter)] = ((number + 1) << 8) | CAPITAL | plain;
        return number + 2;
    }

    /** Enters words of letters that the pass knows; others never come to be looked up. */
    private static void enter(Set<String> words, int meaning) {
        for (String word : words) {
            long key = key(word);
            if (key != 0) {
                int slot = slot(key);
                while (KEYS[slot] != 0 && KEYS[slot] != key) {
                    slot = (slot + 1) & (SLOTS - 1);
                }
                KEYS[slot] = key;
                MEANINGS[slot] |= (byte) meaning;
            }
        }
    }

    /** The numbers of its letters, of which eight find place; 0 for a word that the pass cannot hold. */
    private static long key(String word) {
        long key = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int letter = c < SIZE ? LETTERS[c] : 0;
            if (letter == 0 || word.length() > Long.BYTES) {
                return 0;
            }
            key = (key << Byte.SIZE) | (letter >>> 8);
        }
        return key;
    }

    private static int slot(long key) {
        return (int) ((key * 0x9E3779B97F4A7C15L) >>> 53);
    }

    private static int meaning(long key) {
        int slot = slot(key);
        while (KEYS[slot] != 0) {
            if (KEYS[slot] == key) {
                return MEANINGS[slot];
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        return 0;
    }

    /** The name, if it is a plain one; otherwise null. */
    static @Nullable PersonName read(String text) {
        int length = text.length();
        if (length > LONGEST) {
            return null;
        }
        long key = 0;
        long letters = 0;
        int count = 0;
        int state = Syllables.START;
        long initials = 0;
        int words = 0;
        int family = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                int meaning = meaning(key);
                if (!Syllables.accepts(state) || !mayStand(words, meaning, family) || words == MOST_WORDS) {
                    return null;
                }
                family = words == 0 ? meaning : family;
                initials = (initials << Byte.SIZE) | (letters >>> ((count - 1) * Byte.SIZE));
                words++;
                count = 0;
                key = 0;
                letters = 0;
                state = Syllables.START;
                continue;
            }
            int letter = c < SIZE ? LETTERS[c] : 0;
            state = Syllables.next(state, letter & LETTER);
            // a syllable ends after seven letters at the latest, so that eight numbers find place in the key
            if (state == 0 || ((letter & CAPITAL) != 0) != (count == 0)) {
                return null;
            }
            key = (key << Byte.SIZE) | (letter >>> 8);
            letters = (letters << Byte.SIZE) | ('a' - 1 + (letter & LETTER));
            count++;
        }
        boolean marked = count == 1 && words > 2;
        boolean plain = words > 0 && !marked && Syllables.accepts(state) && mayEnd(words, meaning(key), family);
        return plain ? new PersonName(text, mailboxName(letters, count, initials, words), count) : null;
    }

    private static boolean mayStand(int index, int meaning, int family) {
        if (index == 0) {
            return (meaning & FAMILY) != 0;
        }
        int unusual = (family & KHMER) != 0 ? LAST_FAMILY | COMPOUND | SYLLABLE : LAST_FAMILY | COMPOUND;
        return (meaning & unusual) == 0;
    }

    private static boolean mayEnd(int index, int meaning, int family) {
        boolean turned = index == 1 && (meaning & STRONG) != 0 && (family & STRONG) == 0;
        return (meaning & LAST_FAMILY) == 0 && !turned;
    }

    /** Two words of memory instead of a loop over the letters: what stands beyond the name's end is never read. */
    private static String mailboxName(long letters, int count, long initials, int words) {
        byte[] name = new byte[2 * Long.BYTES];
        BIG_ENDIAN.set(name, 0, letters << ((Long.BYTES - count) * Byte.SIZE));
        BIG_ENDIAN.set(name, count, initials << ((Long.BYTES - words) * Byte.SIZE));
        return new String(name, 0, count + words, StandardCharsets.ISO_8859_1);
    }
}
