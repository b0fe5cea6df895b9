package vn.govmail.text;

import java.util.Locale;
import java.util.Set;

/**
 * Whether letters make a Vietnamese syllable: an initial, a rhyme and a tone that go together. Spelling is judged generously
 * (i or y, either place of the tone, place names such as Đắk); the point is to tell Vietnamese from chance.
 */
final class VietnameseSyllables {
    private static final int LONGEST = 7;

    static final Set<String> INITIALS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");

    static final Set<String> RHYMES =
            Set.of(("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ăk ak âc âm ân âng âp ât âu ây "
                            + "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
                            + "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu "
                            + "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo "
                            + "oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
                            + "u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut "
                            + "uy uya uych uyên uyêt uynh uyt uyu uyp "
                            + "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
                            + "y yêm yên yêt yêu yêng ynh yt ych")
                    .split(" "));

    private VietnameseSyllables() {}

    /** Whether a word, composed (NFC) and in any case, is spelt as a syllable. */
    static boolean isSyllable(CharSequence word) {
        int length = word.length();
        if ((length == 0) || (length > LONGEST)) {
            return false;
        }
        StringBuilder toneless = new StringBuilder(length);
        int tone = 0;
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (!VietnameseLetters.isLetter(c)) {
                return false;
            }
            int here = VietnameseLetters.tone(c);
            if ((here != 0) && (tone != 0)) {
                return false;
            }
            tone = Math.max(tone, here);
            toneless.append(VietnameseLetters.toneless(c));
        }
        return hasInitialAndRhyme(toneless.toString().toLowerCase(Locale.ROOT), tone);
    }

    private static boolean hasInitialAndRhyme(String toneless, int tone) {
        for (int initial = 0; (initial <= 3) && (initial < toneless.length()); initial++) {
            String rhyme = toneless.substring(initial);
            if (INITIALS.contains(toneless.substring(0, initial)) && RHYMES.contains(rhyme)) {
                return !isStopped(rhyme) || (tone == VietnameseLetters.ACUTE) || (tone == VietnameseLetters.DOT_BELOW);
            }
        }
        return false;
    }

    private static boolean isStopped(String rhyme) {
        char last = rhyme.charAt(rhyme.length() - 1);
        return (last == 'c') || (last == 'p') || (last == 't') || (last == 'k') || rhyme.endsWith("ch");
    }
}
