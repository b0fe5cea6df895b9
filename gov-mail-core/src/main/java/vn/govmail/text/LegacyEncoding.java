package vn.govmail.text;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.govmail.text.charset.CodeTable;

/**
 * Recognises Vietnamese text of an older encoding whose bytes were read as ISO-8859-1 or windows-1252, as most such mail
 * arrives. Stateless and thread-safe, one pass for each encoding.
 *
 * <p>The evidence is the words that hold a character beyond ASCII: after decoding nearly all of them must be spelt as
 * Vietnamese syllables, and before it they must not be words of Latin-1. Text that shows a Vietnamese letter beyond Latin-1 is
 * Unicode already and never suspected. Knows {@code tcvn3-abc} and {@code vni-windows}; a short text without enough words gives
 * no answer.
 */
public final class LegacyEncoding {
    private static final int LOOKED_AT = 1 << 16;
    private static final double NEARLY_ALL = 0.85;
    /** Different words that show it, when some of them hold a sign (¸, ­, «) where only a letter can stand. */
    private static final int WORDS_WITH_SIGNS = 2;
    /** Different words that show it otherwise. */
    private static final int WORDS_WITHOUT_SIGNS = 5;

    private static final CodeTable TCVN3 = CodeTable.of("tcvn3-abc");
    private static final CodeTable VNI = CodeTable.of("vni-windows");

    private LegacyEncoding() {}

    /**
     * A guess about a text. Immutable.
     *
     * @param encodingName the older encoding, {@code tcvn3-abc} or {@code vni-windows}
     * @param confidence from 0 (none) to 1
     * @param repaired the text as it was meant
     */
    public record Suspicion(String encodingName, double confidence, String repaired) {
        public Suspicion {
            Objects.requireNonNull(encodingName, "encodingName");
            Objects.requireNonNull(repaired, "repaired");
        }
    }

    /**
     * Recognises the encoding of a text. Looks at the first 65,536 characters, repairs all.
     *
     * @param decodedText the text as it was decoded
     * @return nothing for text that is not suspect
     */
    public static Optional<Suspicion> suspect(String decodedText) {
        Evidence tcvn3 = weigh(decodedText, TCVN3);
        Evidence vni = weigh(decodedText, VNI);
        Evidence best = vni.share() * vni.good > tcvn3.share() * tcvn3.good ? vni : tcvn3;
        if (!best.isConvincing()) {
            return Optional.empty();
        }
        boolean isVni = best == vni;
        return Optional.of(new Suspicion(
                isVni ? "vni-windows" : "tcvn3-abc",
                best.share() * Math.min(1.0, 0.6 + best.different.size() / 20.0),
                (isVni ? VNI : TCVN3).decodeShown(decodedText)));
    }

    /** Reads words of a text as they were meant. */
    static UnaryOperator<String> decoder(String encodingName) {
        return (encodingName.equals("vni-windows") ? VNI : TCVN3)::decodeShown;
    }

    private static Evidence weigh(String text, CodeTable table) {
        Evidence evidence = new Evidence();
        int length = Math.min(text.length(), LOOKED_AT);
        int start = -1;
        boolean high = false;
        for (int i = 0; i <= length; i++) {
            char c = i < length ? text.charAt(i) : ' ';
            if ((c > 0xFF) && VietnameseLetters.isMarked(c)) {
                return new Evidence();
            }
            if (isWordCharacter(c)) {
                start = start < 0 ? i : start;
                high |= c >= 0xA1;
            } else {
                if ((start >= 0) && high) {
                    evidence.add(text.substring(start, i), table);
                }
                start = -1;
                high = false;
            }
        }
        return evidence;
    }

    private static boolean isWordCharacter(char c) {
        return ((c >= 'a') && (c <= 'z')) || ((c >= 'A') && (c <= 'Z')) || ((c >= 0xA1) && !Character.isSpaceChar(c));
    }

    private static final class Evidence {
        private final Set<String> different = new HashSet<>();
        private int good;
        private int bad;
        private int meantAsIs;
        private boolean signs;

        void add(String word, CodeTable table) {
            String decoded = table.decodeShown(word);
            if (!VietnameseSyllables.isSyllable(decoded)) {
                bad++;
                return;
            }
            if (word.length() == 1) {
                // é of Portuguese, à of French: too little to go by
                return;
            }
            if (VietnameseSyllables.isSyllable(word)) {
                meantAsIs++;
            }
            good++;
            different.add(decoded);
            signs |= hasSign(word);
        }

        private static boolean hasSign(String word) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if ((c >= 0xA1) && (c <= 0xBF)) {
                    return true;
                }
            }
            return false;
        }

        double share() {
            return good == 0 ? 0 : (double) good / (good + bad);
        }

        boolean isConvincing() {
            return (different.size() >= (signs ? WORDS_WITH_SIGNS : WORDS_WITHOUT_SIGNS))
                    && (share() >= NEARLY_ALL)
                    && (meantAsIs * 2 <= good);
        }
    }
}
