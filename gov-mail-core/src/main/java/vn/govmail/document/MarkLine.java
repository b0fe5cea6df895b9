package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.text.TextFolding;

/** One line of a text as the search for marks sees it: cells, and words with where each begins and ends. Immutable. */
final class MarkLine {
    private static final int LONGEST = 2_000;

    /**
     * A word of letters or digits.
     *
     * @param key upper case, the tone at the end
     * @param start index in the line
     * @param end index after its last character
     * @param upper whether no letter of it is in lower case
     * @param capital whether it begins with a capital
     */
    record Word(String key, int start, int end, boolean upper, boolean capital) {}

    private final String line;
    private final List<Word> words;
    private final boolean quoted;

    private MarkLine(String line, List<Word> words, boolean quoted) {
        this.line = line;
        this.words = words;
        this.quoted = quoted;
    }

    /** Takes a line already brought into one spelling by {@link TextFolding#asRead}. */
    static MarkLine of(String line) {
        return of(line, false);
    }

    /** Takes such a line, and whether it is quoted from another message. */
    static MarkLine of(String line, boolean quoted) {
        String bounded = line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        return new MarkLine(bounded, words(bounded), quoted);
    }

    boolean isQuoted() {
        return quoted;
    }

    private static List<Word> words(String line) {
        List<Word> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean part = (i < line.length()) && Character.isLetterOrDigit(line.charAt(i));
            if (part && (start < 0)) {
                start = i;
            } else if (!part && (start >= 0)) {
                words.add(word(line, start, i));
                start = -1;
            }
        }
        return words;
    }

    private static Word word(String line, int start, int end) {
        String text = line.substring(start, end);
        boolean upper = text.chars().noneMatch(Character::isLowerCase);
        return new Word(TextFolding.toneLast(text), start, end, upper, Character.isUpperCase(text.charAt(0)));
    }

    List<Word> words() {
        return words;
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether the line goes on in capitals: a heading. */
    boolean isUpper() {
        return words.stream().allMatch(Word::upper);
    }

    /** What stands between two places of the line. */
    String between(int from, int to) {
        return line.substring(from, to);
    }

    int length() {
        return line.length();
    }

    /** The cells of the line: parts with a tabulator, a bar or a gap of two blanks between. */
    List<MarkLine> cells() {
        List<MarkLine> cells = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at <= line.length()) {
            int gap = at < line.length() ? gap(at) : 1;
            if (gap > 0) {
                MarkLine cell = of(line.substring(start, Math.min(at, line.length())));
                if (!cell.isEmpty()) {
                    cells.add(cell);
                }
                at += gap;
                start = at;
            } else {
                at++;
            }
        }
        return cells;
    }

    private int gap(int at) {
        char c = line.charAt(at);
        if ((c == '\t') || (c == '|') || (c == '¦') || (c == '│')) {
            return 1;
        }
        int end = at;
        while ((end < line.length()) && (line.charAt(end) == ' ')) {
            end++;
        }
        return end - at >= 2 ? end - at : 0;
    }

    /** The line with single letters joined where nothing but single letters stands on it: {@code M Ậ T} becomes a word. */
    MarkLine lettersJoined() {
        if ((words.size() < 2) || words.stream().anyMatch(word -> word.end() - word.start() != 1)) {
            return this;
        }
        StringBuilder joined = new StringBuilder();
        for (Word word : words) {
            joined.append(line, word.start(), word.end());
        }
        return of(joined.toString());
    }
}
