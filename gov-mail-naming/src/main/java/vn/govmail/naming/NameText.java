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
 */
record NameText(List<String> words, Set<NameNote> notes) {
    private static final int LONGEST = 200;
    private static final String APOSTROPHES = "'\u2019\u2018\u201B\u02BC\u02BB\u02B9\u00B4`\u2032\uFF07\u055A\uA78C";
    private static final String HYPHENS = "-\u2010\u2011\u00AD\uFE63\uFF0D";

    /** Marks of Vietnamese and of the alphabets of the Central Highlands, and the two dots and the ring of foreign names. */
    private static final String MARKS =
            "\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u0309\u030A\u030B\u030C\u031B\u0323\u0327\u0328\u032F\u0330";

    private static final List<String> DASHES = List.of(" - ", " \u2013 ", " \u2014 ", ",", ";", " / ");
    private static final int WORDS_OF_A_TITLE = 3;

    /** Letters of Vietnamese and of the alphabets of the Central Highlands, besides ASCII, with tone marks. */
    private static final String LETTERS = "ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵĕĭŏŭčñƀ";

    /** Tidies a text. */
    static NameText of(String text) {
        if (text.length() > LONGEST) {
            throw problem(Code.TOO_LONG, LONGEST);
        }
        Set<NameNote> notes = EnumSet.noneOf(NameNote.class);
        String plain = withoutAdditions(composed(text, notes), notes);
        List<String> words = withoutTitles(plain, notes);
        List<String> tidied = new ArrayList<>();
        for (String word : words) {
            tidied.add(checked(word, text, notes));
        }
        if (tidied.isEmpty()) {
            throw problem(Code.EMPTY, 0);
        }
        if (notes.contains(NameNote.FOREIGN_LETTER) && showsAnotherEncoding(text)) {
            throw problem(Code.WRONG_ENCODING, firstBeyondAscii(text));
        }
        return new NameText(List.copyOf(tidied), notes);
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
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B') {
                plain.append(' ');
            } else if (Character.getType(c) == Character.FORMAT) {
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
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /** Takes off "(B)" and "- Phó Giám đốc"; a dash after the first word parts a name, not an office from it. */
    private static String withoutAdditions(String text, Set<NameNote> notes) {
        String name = text.strip();
        int bracket = name.indexOf('(');
        if (bracket > 0 && name.endsWith(")")) {
            name = name.substring(0, bracket).strip();
            notes.add(NameNote.ADDITION_LEFT_OUT);
        }
        for (String dash : DASHES) {
            int at = name.indexOf(dash);
            if (at > 0 && name.lastIndexOf(' ', at - 1) > 0) {
                name = name.substring(0, at).strip();
                notes.add(NameNote.ADDITION_LEFT_OUT);
            } else if (at > 0) {
                name = name.replace(dash, " ");
            }
        }
        return parted(name, notes);
    }

    /** "Nguyễn-Văn-An", as names were once written, has the words of "Nguyễn Văn An"; "Anh-Thư" is one. */
    private static String parted(String name, Set<NameNote> notes) {
        if (name.indexOf(' ') >= 0 || name.indexOf('-', name.indexOf('-') + 1) < 0) {
            return name;
        }
        notes.add(NameNote.HYPHENS_REPLACED);
        return name.replace('-', ' ');
    }

    private static List<String> withoutTitles(String plain, Set<NameNote> notes) {
        List<String> words = new ArrayList<>();
        for (String word : plain.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
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

    /** How many words at the start are a title: one that ends in a dot or has no vowel, or one before a whole name. */
    private static int titleWords(List<String> words) {
        for (int count = Math.min(WORDS_OF_A_TITLE, words.size() - 1); count > 0; count--) {
            String title = String.join(" ", words.subList(0, count));
            if (NameWords.isTitle(title)) {
                boolean abbreviated = title.endsWith(".") || title.indexOf('/') > 0 || hasNoVowel(title);
                boolean beforeName = words.size() - count > 2 && NameWords.isFamilyFirst(words.get(count));
                boolean beforeShortName = words.size() - count == 2 && NameWords.isStrongFamily(words.get(count));
                if (abbreviated || beforeName || beforeShortName) {
                    return isFamilyToo(title) && !abbreviated && !NameWords.isStrongFamily(words.get(count))
                            ? 0
                            : count;
                }
            }
        }
        return 0;
    }

    /** "Ông" is a family name too: "Ông Văn Bình". */
    private static boolean isFamilyToo(String title) {
        return NameWords.isFamilyFirst(title);
    }

    private static boolean hasNoVowel(String title) {
        return Folding.fold(title).chars().noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static String checked(String word, String text, Set<NameNote> notes) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        boolean letterSeen = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (!Folding.knows(c) || Character.isDigit(c)) {
                boolean letter = Character.isLetter(c) || Character.isSurrogate(c);
                throw problem(letter ? Code.LOOKALIKE_LETTER : Code.UNEXPECTED_CHARACTER, indexOf(text, c));
            }
            if ((c == '\'' || c == '-') && !letterSeen) {
                throw problem(Code.UNEXPECTED_CHARACTER, indexOf(text, c));
            }
            if (i > 0 && isFromAnotherEncoding(bare.charAt(i - 1), c)) {
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
