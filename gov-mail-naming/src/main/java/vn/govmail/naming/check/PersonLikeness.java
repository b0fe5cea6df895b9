package vn.govmail.naming.check;

import java.util.Set;

/**
 * How much a word looks like a given name with initials behind it ({@code annv}), by the way syllables are built. A hint and no
 * more: abbreviations of divisions may look like names.
 */
enum PersonLikeness {
    /** No name can be read out of it. */
    NONE,
    /** It may be a name, a place or a word. */
    WEAK,
    /** A syllable, and letters behind it that belong to no syllable. */
    STRONG;

    private static final String VOWELS = "aeiouy";
    private static final int MOST_INITIALS = 6;
    private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "r",
            "s", "t", "th", "tr", "v", "x", "kr", "br", "dr", "hl", "pl", "bl", "kl", "sr");

    /** How much a word in lower case looks like a person's. */
    static PersonLikeness of(String word) {
        int first = 0;
        while (first < word.length() && !isVowel(word, first)) {
            first++;
        }
        if (first == word.length() || !ONSETS.contains(word.substring(0, first))) {
            return NONE;
        }
        int tail = first;
        while (tail < word.length() && isVowel(word, tail)) {
            tail++;
        }
        String rest = word.substring(tail);
        if (CODAS.contains(rest) || rest.length() > MOST_INITIALS || isOfSyllables(word)) {
            return WEAK;
        }
        return STRONG;
    }

    static boolean hasVowel(String word) {
        return word.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }

    private static boolean isVowel(String word, int index) {
        return VOWELS.indexOf(word.charAt(index)) >= 0;
    }

    /** Whether the whole word is one syllable after the other. */
    private static boolean isOfSyllables(String word) {
        boolean[] ends = new boolean[word.length() + 1];
        ends[0] = true;
        for (int start = 0; start < word.length(); start++) {
            for (int end = start + 1; ends[start] && end <= Math.min(word.length(), start + 8); end++) {
                ends[end] |= isSyllable(word.substring(start, end));
            }
        }
        return ends[word.length()];
    }

    private static boolean isSyllable(String text) {
        int first = 0;
        while (first < text.length() && !isVowel(text, first)) {
            first++;
        }
        int tail = first;
        while (tail < text.length() && isVowel(text, tail)) {
            tail++;
        }
        return tail > first
                && tail - first <= 3
                && ONSETS.contains(text.substring(0, first))
                && CODAS.contains(text.substring(tail));
    }
}
