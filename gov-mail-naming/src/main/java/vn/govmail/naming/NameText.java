package vn.govmail.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.govmail.naming.NameProblem.Code;

/**
 * The words of a name, tidied: NFC, single spaces, one kind of apostrophe, usual capitals, no titles.
 *
 * @param words at least one
 * @param notes what was done
 */
record NameText(List<String> words, Set<NameNote> notes) {
    private static final int LONGEST = 200;
    private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u00B4`\u2032\uFF07";
    private static final Set<String> TITLES = Set.of(
            "ths", "ts", "pgs", "gs", "bs", "ks", "cn", "ths.bs", "bs.ckii", "bs.cki", "pgs.ts", "gs.ts", "ts.bs");

    /** Letters of Vietnamese and of the alphabets of the Central Highlands, besides ASCII, without tone marks. */
    private static final String LETTERS = "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĕĭŏŭčñƀ";

    /** Tidies a text. */
    static NameText of(String text) {
        if (text.length() > LONGEST) {
            throw problem(Code.TOO_LONG, LONGEST);
        }
        Set<NameNote> notes = EnumSet.noneOf(NameNote.class);
        String plain = withoutAdditions(composed(text, notes), notes);
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty()) {
                add(word, text, words, notes);
            }
        }
        if (words.isEmpty()) {
            throw problem(Code.EMPTY, 0);
        }
        return new NameText(List.copyOf(words), notes);
    }

    private static String composed(String text, Set<NameNote> notes) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (APOSTROPHES.indexOf(c) >= 0) {
                plain.append('\'');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B') {
                plain.append(' ');
            } else if (Character.getType(c) == Character.FORMAT) {
                notes.add(NameNote.HIDDEN_CHARACTER_LEFT_OUT);
            } else if (c > 0xFF00 && c < 0xFF5F) {
                plain.append((char) (c - 0xFEE0));
                notes.add(NameNote.LETTER_REPLACED);
            } else if ("ÐƉðɖ".indexOf(c) >= 0) {
                plain.append(Character.isUpperCase(c) ? 'Đ' : 'đ');
                notes.add(NameNote.LETTER_REPLACED);
            } else if (c == '\u2010' || c == '\u2011') {
                plain.append('-');
            } else {
                plain.append(c);
            }
        }
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Takes off "(B)" and "- Phó Giám đốc". */
    private static String withoutAdditions(String text, Set<NameNote> notes) {
        String name = text.strip();
        int bracket = name.indexOf('(');
        if (bracket > 0 && name.endsWith(")")) {
            name = name.substring(0, bracket).strip();
            notes.add(NameNote.ADDITION_LEFT_OUT);
        }
        for (String dash : List.of(" - ", " \u2013 ", " \u2014 ", ",")) {
            int at = name.indexOf(dash);
            if (at > 0) {
                name = name.substring(0, at).strip();
                notes.add(NameNote.ADDITION_LEFT_OUT);
            }
        }
        return name;
    }

    private static void add(String word, String text, List<String> words, Set<NameNote> notes) {
        String bare = word;
        if (word.endsWith(".")) {
            bare = word.substring(0, word.length() - 1);
            if (words.isEmpty() && TITLES.contains(bare.toLowerCase(Locale.ROOT))) {
                notes.add(NameNote.TITLE_LEFT_OUT);
                return;
            }
        }
        check(bare, text, notes);
        words.add(capitalised(bare));
    }

    private static void check(String word, String text, Set<NameNote> notes) {
        boolean letterSeen = false;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean sign = c == '\'' || c == '-';
            if (!Folding.knows(c) || Character.isDigit(c)) {
                boolean letter = Character.isLetter(c) || Character.isSurrogate(c);
                throw problem(letter ? Code.LOOKALIKE_LETTER : Code.UNEXPECTED_CHARACTER, indexOf(text, c));
            }
            if (sign && !letterSeen) {
                throw problem(Code.UNEXPECTED_CHARACTER, indexOf(text, c));
            }
            if (i > 0 && isFromAnotherEncoding(word.charAt(i - 1), c)) {
                throw problem(Code.WRONG_ENCODING, indexOf(text, c));
            }
            letterSeen = letterSeen || Character.isLetter(c);
            if (c >= 0x80 && Character.isLetter(c) && LETTERS.indexOf(Character.toLowerCase(c)) < 0) {
                notes.add(NameNote.FOREIGN_LETTER);
            }
        }
        if (!letterSeen) {
            throw problem(Code.UNEXPECTED_CHARACTER, indexOf(text, word.isEmpty() ? '.' : word.charAt(0)));
        }
    }

    /**
     * TCVN3 shows a capital inside a word ("NguyÔn"); VNI a marked vowel after a or e ("Vaên", "Nguyeãn"), which Vietnamese
     * never has.
     */
    private static boolean isFromAnotherEncoding(char before, char c) {
        if (c < 0x80 || !Character.isLetter(c)) {
            return false;
        }
        boolean vowel = "aeiouy".contains(Folding.fold(String.valueOf(c)));
        return (Character.isLowerCase(before) && Character.isUpperCase(c))
                || ((before == 'a' || before == 'e' || before == 'A' || before == 'E') && vowel);
    }

    /** Where a character stands in the text as given; the start where normalising has made it. */
    private static int indexOf(String text, char c) {
        return Math.max(0, text.indexOf(c));
    }

    private static String capitalised(String word) {
        boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
        boolean lower = word.equals(word.toLowerCase(Locale.ROOT));
        if (!upper && !lower) {
            return word;
        }
        StringBuilder result = new StringBuilder(word.toLowerCase(Locale.ROOT));
        boolean start = true;
        for (int i = 0; i < result.length(); i++) {
            char c = result.charAt(i);
            if (start) {
                result.setCharAt(i, Character.toUpperCase(c));
            }
            start = c == '\'' || c == '-';
        }
        return result.toString();
    }

    private static InvalidNameException problem(Code code, int index) {
        return new InvalidNameException(new NameProblem(code, index));
    }
}
