package vn.govmail.text;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.text.charset.CodeTable;

/**
 * Whether plain ASCII is Vietnamese whose marks are written as signs (VIQR of RFC 1456, the e-mail form of VNI). The evidence
 * is the signs inside words; those at the end of a word may be punctuation and count for nothing. Stateless and thread-safe.
 */
final class SevenBitContest {
    private static final int MOST = 48;
    private static final int LONGEST = 24;
    private static final int SIGN = 40;
    private static final int LETTER = 42;
    private static final int LEAST_GAIN = 45;
    private static final String PUNCTUATION = ".?'-(\\";
    private static final boolean[] IS_SIGN = new boolean[0x80];

    static {
        for (char c : "'`?~.^(+*\\-{|}_".toCharArray()) {
            IS_SIGN[c] = true;
        }
    }

    /**
     * A find.
     *
     * @param encoding its name
     * @param gain how much better than chance it explains the words, in tenths of a bit
     */
    record Found(String encoding, int gain) {}

    private SevenBitContest() {}

    static Optional<Found> run(CharSequence text) {
        Set<String> words = words(text);
        for (String encoding : words.isEmpty() ? List.<String>of() : Encodings.SEVEN_BIT) {
            Optional<Found> found = read(words, encoding);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> read(Set<String> words, String encoding) {
        CodeTable table = CodeTable.of(encoding);
        WordReading reading = WordReading.ofUnicode();
        int chance = 0;
        for (String word : words) {
            String decoded = table.decodeShown(word);
            if (!decoded.equals(word)) {
                int end = withoutPunctuation(word);
                reading.read(
                        end == word.length() ? decoded : likelier(decoded, table.decodeShown(word.substring(0, end))));
                chance += chance(word);
            }
        }
        int gain = chance - reading.cost();
        boolean convincing = (gain >= LEAST_GAIN) && (reading.goodWords() > 2 * reading.badWords());
        return convincing ? Optional.of(new Found(encoding, gain)) : Optional.empty();
    }

    private static boolean isSign(char c) {
        return (c < 0x80) && IS_SIGN[c];
    }

    private static String likelier(String whole, String trimmed) {
        return (whole.length() == trimmed.length()) || (cost(whole) < cost(trimmed)) ? whole : trimmed;
    }

    private static int cost(String decoded) {
        WordReading alone = WordReading.ofUnicode();
        alone.read(decoded);
        return alone.cost();
    }

    /** Where a word ends but for signs that may be punctuation. */
    private static int withoutPunctuation(String word) {
        int end = word.length();
        while ((end > 0) && (PUNCTUATION.indexOf(word.charAt(end - 1)) >= 0)) {
            end--;
        }
        return end;
    }

    /** What a word costs whose signs are no marks: as letters and signs, or as the plain words between the signs. */
    private static int chance(String word) {
        int signs = 0;
        for (int i = 0; i < word.length(); i++) {
            signs += isSign(word.charAt(i)) ? 1 : 0;
        }
        int spelt = 20 + (SIGN * signs) + (LETTER * (word.length() - signs));
        return Math.min(spelt, cost(word) + (SIGN * signs));
    }

    private static boolean hasSign(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (isSign(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Different words with a sign inside, or with a double d at the beginning. */
    private static Set<String> words(CharSequence text) {
        Set<String> words = new HashSet<>();
        int start = -1;
        boolean sign = false;
        for (int i = 0; (i <= text.length()) && (words.size() < MOST); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            boolean letter = ((c | 0x20) >= 'a') && ((c | 0x20) <= 'z');
            boolean isSign = isSign(c);
            if (letter || (isSign && (start >= 0))) {
                start = start < 0 ? i : start;
                sign |= isSign;
            } else {
                if ((start >= 0) && (i - start <= LONGEST)) {
                    add(text.subSequence(start, i).toString(), sign, words);
                }
                start = -1;
                sign = false;
            }
        }
        return words;
    }

    private static void add(String word, boolean sign, Set<String> words) {
        boolean doubled = (word.length() > 1) && ((word.charAt(0) | 0x20) == 'd') && ((word.charAt(1) | 0x20) == 'd');
        if ((word.length() > 1) && (doubled || (sign && hasSign(word, withoutPunctuation(word))))) {
            words.add(word);
        }
    }
}
