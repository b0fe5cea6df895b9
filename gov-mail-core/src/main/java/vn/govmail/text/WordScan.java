package vn.govmail.text;

import java.text.Normalizer;
import vn.govmail.text.CharacterViolation.Code;

/** The checks that need a whole word: composition, look-alikes, invisible characters, eth for Đ. */
final class WordScan {
    /** Longer runs are no words: their pieces are judged one by one. */
    private static final int LONGEST_WORD = 64;

    private static final int LONGEST_CLUSTER = 8;

    private final String text;
    private final CharacterScan scan;

    WordScan(String text, CharacterScan scan) {
        this.text = text;
        this.scan = scan;
    }

    /** Letters, combining marks and invisible characters make words. */
    static boolean isWordPart(char c) {
        if (c < 0x80) {
            return ((c >= 'a') && (c <= 'z')) || ((c >= 'A') && (c <= 'Z'));
        }
        return Character.isLetter(c) || isCombining(c) || Invisibles.isInvisible(c);
    }

    private static boolean isCombining(char c) {
        return (c >= 0x300) && (c <= 0x36F);
    }

    /** Checks the word that starts here; answers where it ends. */
    int scan(int start) {
        int end = start;
        boolean onlyAscii = true;
        while ((end < text.length()) && (end - start < LONGEST_WORD) && isWordPart(text.charAt(end))) {
            onlyAscii &= text.charAt(end) < 0x80;
            end++;
        }
        // never cut between a letter and its marks
        while ((end < text.length())
                && (end - start < LONGEST_WORD + LONGEST_CLUSTER)
                && isCombining(text.charAt(end))) {
            onlyAscii = false;
            end++;
        }
        if (!onlyAscii) {
            check(start, end);
        }
        return end;
    }

    private void check(int start, int end) {
        boolean vietnamese = isVietnamese(start, end);
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            int next = at + 1;
            while ((next < end) && isCombining(text.charAt(next)) && (next - at < LONGEST_CLUSTER)) {
                next++;
            }
            if (next > at + 1) {
                cluster(at, next);
            } else if (isEth(c)) {
                if (standsForD(at, start, end)) {
                    scan.report(at, Code.WRONG_LETTER, (c == 0xD0) || (c == 0x189) ? "Đ" : "đ");
                }
            } else if (vietnamese && (LookAlikes.latin(c) != 0)) {
                scan.report(at, Code.LOOK_ALIKE, String.valueOf(LookAlikes.latin(c)));
            } else if (vietnamese && Invisibles.isInvisible(c) && isBetweenLetters(at, start, end)) {
                scan.report(at, Code.INVISIBLE, "");
            }
            at = next;
        }
    }

    private void cluster(int at, int end) {
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if ((c == 0x340) || (c == 0x341)) {
                scan.report(i, Code.DEPRECATED_MARK, composed(text.substring(at, end)));
                return;
            }
        }
        String raw = text.substring(at, end);
        String nfc = Normalizer.normalize(raw, Normalizer.Form.NFC);
        if (VietnameseLetters.isLetter(nfc.charAt(0)) && !nfc.equals(raw)) {
            boolean whole = nfc.length() == 1;
            String ordered = whole ? nfc : composed(raw);
            boolean reordered = !whole && (ordered.length() == 1) && VietnameseLetters.isMarked(ordered.charAt(0));
            scan.report(at, reordered ? Code.MISORDERED_MARKS : Code.NOT_COMPOSED, reordered ? ordered : nfc);
            return;
        }
        String ordered = composed(raw);
        if ((ordered.length() == 1) && VietnameseLetters.isMarked(ordered.charAt(0))) {
            scan.report(at, Code.MISORDERED_MARKS, ordered);
        }
    }

    /** Composes with the marks of the letter before the tone, whatever their order was. */
    private static String composed(String cluster) {
        String apart = Normalizer.normalize(cluster, Normalizer.Form.NFD);
        StringBuilder letter = new StringBuilder(apart.length());
        StringBuilder tones = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            (VietnameseLetters.isTone(c) ? tones : letter).append(c);
        }
        return Normalizer.normalize(letter.append(tones), Normalizer.Form.NFC);
    }

    /** Whether the word, read with the eye, is spelt as a Vietnamese syllable and has a Latin letter to show it. */
    private boolean isVietnamese(int start, int end) {
        boolean suspicious = false;
        int latin = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean other = LookAlikes.latin(c) != 0;
            suspicious |= other || Invisibles.isInvisible(c);
            latin += VietnameseLetters.isLetter(c) ? 1 : 0;
        }
        if (!suspicious || (latin == 0)) {
            return false;
        }
        return VietnameseSyllables.isSyllable(TextFolding.asRead(text.substring(start, end)));
    }

    private boolean isBetweenLetters(int at, int start, int end) {
        boolean before = false;
        boolean after = false;
        for (int i = start; i < end; i++) {
            if (VietnameseLetters.isLetter(text.charAt(i))) {
                before |= i < at;
                after |= i > at;
            }
        }
        return before && after;
    }

    private static boolean isEth(char c) {
        return (c == 0xD0) || (c == 0xF0) || (c == 0x189) || (c == 0x256);
    }

    /**
     * Đ begins a syllable and never stands elsewhere, while eth hardly begins a word of the languages that have it; in
     * abbreviations (QĐ, LĐTBXH) no vowel stands beside it.
     */
    private boolean standsForD(int at, int start, int end) {
        StringBuilder word = new StringBuilder(end - start);
        boolean upper = true;
        boolean vowel = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Invisibles.isInvisible(c)) {
                continue;
            }
            char letter = isEth(c) ? 'đ' : c;
            word.append(letter);
            if (!isEth(c)) {
                upper &= (c >= 'A') && (c <= 'Z');
                vowel |= VietnameseLetters.isVowel(VietnameseLetters.toneless(c));
            } else {
                upper &= (c == 0xD0) || (c == 0x189);
            }
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        if ((at == start) && VietnameseSyllables.isSyllable(composed)) {
            return true;
        }
        return upper && !vowel && (composed.length() >= 2);
    }
}
