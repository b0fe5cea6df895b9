package vn.govmail.naming;

import java.util.List;

/**
 * What can be a syllable of Vietnamese, by its letters without marks, as an automaton: onset, vowels, coda. Coarse on purpose: it
 * has to let all Vietnamese names pass and to stop Smith and Mohamad. Thread-safe.
 */
final class Syllables {
    /** The state before the first letter. */
    static final int START = 1;

    private static final int LETTERS = 32;
    private static final int MOST_STATES = 128;
    private static final List<String> ONSETS = List.of(
            "b", "c", "ch", "d", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "r", "s", "t",
            "th", "tr", "v", "x");
    private static final List<String> VOWELS = List.of(
            "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu", "oa", "oe", "oi", "oo",
            "ua", "ue", "ui", "uo", "uu", "uy", "ye", "ieu", "yeu", "oai", "oao", "oay", "oeo", "uay", "uoi", "uou",
            "uya", "uye", "uyu");
    private static final List<String> CODAS = List.of("c", "ch", "m", "n", "ng", "nh", "p", "t");

    /** For each state and letter (1 for a to 26 for z) the next state; 0 for none. */
    private static final byte[] NEXT = new byte[MOST_STATES * LETTERS];

    private static final boolean[] ACCEPTS = new boolean[MOST_STATES];

    static {
        new Builder().build();
    }

    private Syllables() {}

    /** The state after a letter, 1 for a to 26 for z; 0 where no syllable goes on like that. */
    static int next(int state, int letter) {
        return NEXT[(state * LETTERS) + letter];
    }

    /** Whether a syllable may end in a state. */
    static boolean accepts(int state) {
        return ACCEPTS[state];
    }

    /** Whether a folded word can be a syllable. */
    static boolean accepts(String folded) {
        int state = START;
        for (int i = 0; (i < folded.length()) && (state != 0); i++) {
            int letter = folded.charAt(i) - 'a' + 1;
            state = letter < 1 || letter > 26 ? 0 : next(state, letter);
        }
        return state != 0 && accepts(state);
    }

    /** Lays the automaton down; used once. */
    private static final class Builder {
        private int states = START + 1;

        void build() {
            int codas = states++;
            CODAS.forEach(coda -> ACCEPTS[walk(codas, coda)] = true);
            int vowels = states++;
            for (String vowel : VOWELS) {
                int end = walk(vowels, vowel);
                ACCEPTS[end] = true;
                goOn(end, codas);
            }
            goOn(START, vowels);
            for (String onset : ONSETS) {
                goOn(walk(START, onset), vowels);
            }
            // qu and gi are onsets whose last letter is a vowel's; gin and gi are syllables too
            int q = walk(START, "qu");
            goOn(q, vowels);
            int gi = states++;
            int g = walk(START, "g");
            NEXT[(g * LETTERS) + letter('i')] = (byte) gi;
            ACCEPTS[gi] = true;
            goOn(gi, codas);
            goOn(gi, vowels);
        }

        private int walk(int from, String letters) {
            int state = from;
            for (int i = 0; i < letters.length(); i++) {
                int place = (state * LETTERS) + letter(letters.charAt(i));
                if (NEXT[place] == 0) {
                    NEXT[place] = (byte) states++;
                }
                state = NEXT[place];
            }
            return state;
        }

        /** A state goes on as another does, where it has no way of its own. */
        private static void goOn(int state, int as) {
            for (int letter = 1; letter < LETTERS; letter++) {
                int place = (state * LETTERS) + letter;
                if (NEXT[place] == 0) {
                    NEXT[place] = NEXT[(as * LETTERS) + letter];
                }
            }
        }

        private static int letter(char c) {
            return c - 'a' + 1;
        }
    }
}
