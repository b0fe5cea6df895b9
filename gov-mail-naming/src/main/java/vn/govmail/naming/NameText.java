package vn.govmail.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.govmail.naming.NameProblem.Code;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;

/**
 * The words of a name, tidied: NFC, single spaces, one kind of apostrophe, usual capitals, no titles.
 *
 * @param words at least one
 * @param notes what was done
 * @param order what signs between the words say of their order
 */
record NameText(List<String> words, Set<NameNote> notes, Order order) {
    /** What a comma or a dash between the words says of their order. */
    enum Order {
        USUAL,
        /** A sign parts the last word from the others: it may belong to the name or not. */
        DOUBTFUL,
        /** A comma after the first word: "Hùng, Nguyễn Văn" or "Nguyễn, Văn Hùng". */
        COMMA
    }

    private static final int LONGEST = 200;
    private static final String APOSTROPHES = "'\u2019\u2018\u201B\u02BC\u02BB\u02B9\u00B4`\u2032\uFF07\u055A\uA78C";
    private static final String HYPHENS = "-\u2010\u2011\uFE63\uFF0D";
    private static final char ZERO_WIDTH = '\u200B';
    private static final char SOFT_HYPHEN = '\u00AD';

    /** Marks of Vietnamese and of the alphabets of the Central Highlands, and the two dots and the ring of foreign names. */
    private static final String MARKS =
            "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030A\u030B\u030C\u031B\u0323\u0327\u0328\u032F\u0330";

    /** Letters of Vietnamese and of the alphabets of the Central Highlands, besides ASCII, with tone marks. */
    private static final String LETTERS = "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĕĭŏŭčñƀ";

    /** Tidies a text. */
    static NameText of(String text) {
        if (text.length() > LONGEST) {
            throw problem(Code.TOO_LONG, LONGEST);
        }
        Set<NameNote> notes = EnumSet.noneOf(NameNote.class);
        NameSigns signs = NameSigns.read(composed(text, notes), notes);
        List<String> words = NameTitles.leftOut(wordsOf(signs.name()), notes);
        List<String> tidied = new ArrayList<>();
        for (String word : words) {
            tidied.addAll(NameSigns.partedAtCapitals(checked(word, text, notes), notes));
        }
        if (tidied.isEmpty() || isBareMarker(tidied)) {
            throw problem(Code.EMPTY, 0);
        }
        boolean foreign = notes.contains(NameNote.FOREIGN_LETTER) || text.indexOf(SOFT_HYPHEN) >= 0;
        if (foreign && showsAnotherEncoding(text)) {
            throw problem(Code.WRONG_ENCODING, firstBeyondAscii(text));
        }
        return new NameText(List.copyOf(tidied), notes, signs.order());
    }

    /** In NFC, words of one case with a capital first, single spaces; nothing else is touched. */
    static String usualSpelling(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        StringBuilder usual = new StringBuilder(text.length());
        for (String word : Normalizer.normalize(text, Normalizer.Form.NFC).split(" ", -1)) {
            if (!word.isEmpty()) {
                usual.append(usual.isEmpty() ? "" : " ").append(capitalised(word));
            }
        }
        return usual.toString();
    }

    private static String composed(String text, Set<NameNote> notes) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (APOSTROPHES.indexOf(c) >= 0) {
                plain.append('\'');
            } else if (HYPHENS.indexOf(c) >= 0) {
                plain.append('-');
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                plain.append(' ');
            } else if (c == '\u202D' || c == '\u202E') {
                // what stands behind is shown in another order than it is written
                throw problem(Code.UNEXPECTED_CHARACTER, i);
            } else if (Character.getType(c) == Character.FORMAT) {
                plain.append(ZERO_WIDTH);
                notes.add(NameNote.HIDDEN_CHARACTER_LEFT_OUT);
            } else if (Character.getType(c) == Character.NON_SPACING_MARK && MARKS.indexOf(c) < 0) {
                throw problem(Code.UNEXPECTED_CHARACTER, i);
            } else if (c > 0xFF00 && c < 0xFF5F) {
                plain.append((char) (c - 0xFEE0));
                notes.add(NameNote.LETTER_REPLACED);
            } else if ("ÐƉðɖ".indexOf(c) >= 0) {
                plain.append(Character.isUpperCase(c) ? 'Đ' : 'đ');
                notes.add(NameNote.LETTER_REPLACED);
            } else {
                plain.append(c);
            }
        }
        String composed = Normalizer.normalize(plain, Normalizer.Form.NFC);
        return composed.indexOf(ZERO_WIDTH) < 0 ? composed : NameSigns.withoutHidden(composed, ZERO_WIDTH);
    }

    /** "H'" or "K" and nothing else; any other single letter may be all that is known of a name. */
    private static boolean isBareMarker(List<String> words) {
        String letters = words.size() == 1 ? Folding.fold(words.get(0)) : "";
        return letters.equals("h") || letters.equals("k");
    }

    private static List<String> wordsOf(String plain) {
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    private static String checked(String word, String text, Set<NameNote> notes) {
        String typed = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        String bare = isCapsLocked(typed) ? typed.toLowerCase(Locale.ROOT) : typed;
        boolean known = NameWords.isFamilyFirst(bare);
        boolean letterSeen = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!Folding.knows(c) || Character.isDigit(c)) {
                throw problem(codeOf(c, text), indexOf(text, c));
            }
            if ((c == '\'' || c == '-') && !letterSeen) {
                throw problem(Code.UNEXPECTED_CHARACTER, indexOf(text, c));
            }
            if (i > 0 && !known && isFromAnotherEncoding(bare.charAt(i - 1), c)) {
                throw problem(Code.WRONG_ENCODING, indexOf(text, c));
            }
            letterSeen = letterSeen || Character.isLetter(c);
            if (c >= 0x80 && Character.isLetter(c) && LETTERS.indexOf(Character.toLowerCase(c)) < 0) {
                notes.add(NameNote.FOREIGN_LETTER);
            }
        }
        if (!letterSeen) {
            throw problem(Code.UNEXPECTED_CHARACTER, indexOf(text, bare.isEmpty() ? '.' : bare.charAt(0)));
        }
        return capitalised(bare);
    }

    private static Code codeOf(char unknown, String text) {
        if (unknown >= 0x80 && showsAnotherEncoding(text)) {
            return Code.WRONG_ENCODING;
        }
        boolean letter = Character.isLetter(unknown) || Character.isSurrogate(unknown);
        return letter ? Code.LOOKALIKE_LETTER : Code.UNEXPECTED_CHARACTER;
    }

    /** Whether bytes of an older encoding would be Vietnamese where the letters are not: "Hå V¨n Bïi". */
    private static boolean showsAnotherEncoding(String text) {
        Detection detection = EncodingDetector.detect(Normalizer.normalize(text, Normalizer.Form.NFC));
        return detection.isKnown() && !detection.isUnicode();
    }

    private static int firstBeyondAscii(String text) {
        int index = 0;
        while (index < text.length() && text.charAt(index) < 0x80) {
            index++;
        }
        return index;
    }

    /**
     * TCVN3 shows a capital inside a word ("NguyÔn"); VNI a marked vowel after a or e ("Vaên", "Nguyeãn"), which Vietnamese
     * never has.
     */
    private static boolean isFromAnotherEncoding(char before, char c) {
        if (c < 0x80 || !Character.isLetter(c)) {
            return false;
        }
        boolean vowel = "aeiouy".contains(Folding.initial(String.valueOf(c)));
        return (Character.isLowerCase(before) && Character.isUpperCase(c))
                || ((before == 'a' || before == 'e' || before == 'A' || before == 'E') && vowel);
    }

    /** Where a character stands in the text as given; the start where normalising has made it. */
    private static int indexOf(String text, char c) {
        return Math.max(0, text.indexOf(c));
    }

    /** "nGUYỄN": typed with the lock for capitals on. Bytes of an older encoding have one capital among small letters. */
    private static boolean isCapsLocked(String word) {
        return word.length() > 2
                && Character.isLowerCase(word.charAt(0))
                && word.chars().skip(1).allMatch(Character::isUpperCase)
                && word.chars().skip(1).anyMatch(c -> c < 0x80 || c == 'Đ');
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
