package vn.govmail.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Titles, forms of address and ranks before a name: "PGS.TS.", "Bà", "Đại úy". Some of the words are names too. */
final class NameTitles {
    private static final int WORDS_OF_A_TITLE = 3;

    private NameTitles() {}

    /** The words without the titles at their start. */
    static List<String> leftOut(List<String> all, Set<NameNote> notes) {
        List<String> words = all;
        int title = titleWords(words);
        while (title > 0) {
            words = words.subList(title, words.size());
            notes.add(NameNote.TITLE_LEFT_OUT);
            title = titleWords(words);
        }
        // "ThS.Nguyễn Văn Bình"
        int dot = words.isEmpty() ? -1 : words.get(0).lastIndexOf('.');
        if (dot > 0
                && dot < words.get(0).length() - 1
                && NameWords.isTitle(words.get(0).substring(0, dot))) {
            List<String> rest = new ArrayList<>(words);
            rest.set(0, words.get(0).substring(dot + 1));
            notes.add(NameNote.TITLE_LEFT_OUT);
            return rest;
        }
        return words;
    }

    /**
     * How many words at the start of what is left may still be a title, which was not clear enough to leave out: "Ông Hùng", "Ông
     * Vũ Tuấn"; 0 for none. "Ông Ích Khiêm" has the family name.
     */
    static int possibleWords(List<String> words) {
        int count = longest(words);
        if (count == 0 || !NameWords.isFamilyFirst(words.get(0))) {
            return count;
        }
        String next = words.get(count);
        boolean name = words.size() - count == 1 || NameWords.isFamilyFirst(next) || NameWords.isMarker(next);
        return name ? count : 0;
    }

    private static int longest(List<String> words) {
        for (int count = Math.min(WORDS_OF_A_TITLE, words.size() - 1); count > 0; count--) {
            if (NameWords.isTitle(String.join(" ", words.subList(0, count)))) {
                return count;
            }
        }
        return 0;
    }

    /** How many words at the start are a title: one that ends in a dot or has no vowel, or one before a whole name. */
    private static int titleWords(List<String> words) {
        int count = longest(words);
        if (count == 0) {
            return 0;
        }
        String title = String.join(" ", words.subList(0, count));
        List<String> rest = words.subList(count, words.size());
        boolean abbreviated = title.endsWith(".") || title.indexOf('/') > 0 || hasNoVowel(title);
        if (abbreviated || isNameOfAnotherOrder(rest)) {
            return count;
        }
        boolean strong = NameWords.isStrongFamily(rest.get(0));
        boolean known = NameWords.isFamilyFirst(rest.get(0));
        // "Ông" is a family name too: "Ông Văn Bình", but hardly one before another and two more words
        boolean baptised = NameWords.isPrefix(rest.get(0)) && rest.size() > 2;
        return baptised || (strong && rest.size() > 1) || (known && rest.size() > 2) ? count : 0;
    }

    /** "H'Hen Niê", "Y Thanh Êban", "Điểu Mưu": no family name stands before such a name. */
    private static boolean isNameOfAnotherOrder(List<String> rest) {
        String first = rest.get(0);
        if (first.length() > 2 && first.charAt(1) == '\'') {
            return true;
        }
        boolean strange = NameWords.familyWordsAtEnd(rest) > 0
                || rest.stream().anyMatch(word -> !Syllables.accepts(Folding.fold(word)));
        boolean own = NameWords.isFamilyFirst(first) || strange;
        return rest.size() > 1 && NameWords.isMarker(first) && own;
    }

    private static boolean hasNoVowel(String title) {
        return Folding.fold(title.toLowerCase(Locale.ROOT)).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }
}
