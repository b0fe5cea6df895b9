package vn.govmail.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextBox;
import vn.govmail.document.text.TextLine;
import vn.govmail.document.text.TextStyle;

/**
 * One line of a document's text, as a reader gives it. Immutable.
 *
 * @param text the line as printed, without its line end; blanks at its beginning and between columns are kept
 * @param number the place in the text, counted from 1, blank lines too
 * @param page the page, counted from 1
 * @param layout where it is printed; empty where the reader does not know
 * @param style the look of most of its letters; {@link TextStyle#PLAIN} where the reader does not know
 */
public record PrintedLine(String text, int number, int page, Optional<LineLayout> layout, TextStyle style) {
    /** No line of a document is longer; what goes on after so many characters is not looked at. */
    private static final int LONGEST = 4_000;

    public PrintedLine {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(style, "style");
        if ((number < 1) || (page < 1)) {
            throw new IllegalArgumentException("lines and pages are counted from 1");
        }
    }

    /** A line of which nothing but the words is known. */
    public static PrintedLine plain(String text, int number, int page) {
        return new PrintedLine(text, number, page, Optional.empty(), TextStyle.PLAIN);
    }

    /**
     * The lines of a plain text.
     *
     * @param text the text of a document; form feeds separate pages
     * @return every line in its order, blank ones too; of a line of more than 4,000 characters the first 4,000
     */
    public static List<PrintedLine> of(String text) {
        return first(text, Integer.MAX_VALUE);
    }

    /** The first so many lines of a plain text. */
    static List<PrintedLine> first(String text, int most) {
        List<PrintedLine> lines = new ArrayList<>();
        int start = 0;
        int page = 1;
        for (int i = 0; (i <= text.length()) && (lines.size() < most); i++) {
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

    /**
     * The lines of a text that a reader gave with its places. Numbers are counted over the lines that are read.
     *
     * @param text the text of a document
     */
    public static List<PrintedLine> of(DocumentText text) {
        List<TextLine> read =
                text.lines().stream().filter(line -> !line.text().isEmpty()).toList();
        double width = 0;
        double margin = Double.MAX_VALUE;
        for (TextLine line : read) {
            width = Math.max(width, line.box().map(TextBox::right).orElse(0F));
            margin = Math.min(margin, line.box().map(TextBox::left).orElse(Float.MAX_VALUE));
        }
        List<PrintedLine> lines = new ArrayList<>(read.size());
        for (TextLine line : read) {
            // readers do not say how wide a page is: its margins are taken to be equal
            double page = width + margin;
            Optional<LineLayout> layout = line.box()
                    .map(box -> new LineLayout(
                            box.left(),
                            box.right(),
                            box.top(),
                            page,
                            line.style().sizeInPoints(),
                            line.style().bold()));
            String words = line.text().length() > LONGEST ? line.text().substring(0, LONGEST) : line.text();
            lines.add(new PrintedLine(words, lines.size() + 1, Math.max(1, line.page()), layout, line.style()));
        }
        return List.copyOf(lines);
    }

    private static boolean endsLine(char c) {
        return (c == '\n') || (c == '\r') || (c == '\f') || (c == '\u2028') || (c == '\u2029') || (c == '\u0085');
    }
}
