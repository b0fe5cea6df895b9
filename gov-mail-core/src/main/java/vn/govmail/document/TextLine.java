package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a document's text, as a reader gives it. Immutable.
 *
 * @param text the line as printed, without its line end; blanks at its beginning and between columns are kept
 * @param number the place in the text, counted from 1, blank lines too
 * @param page the page, counted from 1
 * @param layout where and how it is printed; empty where the reader does not know
 */
public record TextLine(String text, int number, int page, Optional<LineLayout> layout) {
    /** No line of a document is longer; what goes on after so many characters is not looked at. */
    private static final int LONGEST = 4_000;

    public TextLine {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(layout, "layout");
        if ((number < 1) || (page < 1)) {
            throw new IllegalArgumentException("lines and pages are counted from 1");
        }
    }

    /** A line of which nothing but the words is known. */
    public static TextLine plain(String text, int number, int page) {
        return new TextLine(text, number, page, Optional.empty());
    }

    /**
     * The lines of a plain text.
     *
     * @param text the text of a document; form feeds separate pages
     * @return every line in its order, blank ones too; of a line of more than 4,000 characters the first 4,000
     */
    public static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int start = 0;
        int page = 1;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (!endsLine(c)) {
                continue;
            }
            boolean secondOfTwo = (c == '\n') && (i > 0) && (i < text.length()) && (text.charAt(i - 1) == '\r');
            if (!secondOfTwo) {
                lines.add(plain(text.substring(start, Math.min(i, start + LONGEST)), lines.size() + 1, page));
            }
            start = i + 1;
            page += c == '\f' ? 1 : 0;
        }
        return List.copyOf(lines);
    }

    private static boolean endsLine(char c) {
        return (c == '\n') || (c == '\r') || (c == '\f') || (c == '\u2028') || (c == '\u2029') || (c == '\u0085');
    }
}
