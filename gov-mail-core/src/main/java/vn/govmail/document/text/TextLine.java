package vn.govmail.document.text;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of a PDF page, or a paragraph (up to its line breaks) of a document whose lines a program makes when it lays the
 * text out. Two columns beside each other on a page are lines of their own. Immutable; leaves its text out of
 * {@code toString}.
 *
 * @param area the part of the document
 * @param page the page, slide or sheet, from 1; 0 where pages come with the layout only
 * @param boxOrNull where it stands on the page; null where the file does not say
 * @param cellOrNull the cell of a table in which it stands; null outside of tables and in PDF, which knows none
 * @param alignment as declared
 * @param runs its pieces in reading order, also those that nobody sees
 */
public record TextLine(
        TextArea area,
        int page,
        @Nullable TextBox boxOrNull,
        @Nullable TableCell cellOrNull,
        Alignment alignment,
        List<TextRun> runs) {
    public TextLine {
        Objects.requireNonNull(area, "area");
        Objects.requireNonNull(alignment, "alignment");
        runs = List.copyOf(runs);
    }

    /** Where it stands on the page; empty where the file does not say. */
    public Optional<TextBox> box() {
        return Optional.ofNullable(boxOrNull);
    }

    /** The cell of a table in which it stands. */
    public Optional<TableCell> cell() {
        return Optional.ofNullable(cellOrNull);
    }

    /** What the line says to who reads it ({@link Visibility#isRead()}); empty where all of it is hidden. */
    public String text() {
        if (runs.size() == 1 && runs.get(0).visibility().isRead()) {
            return runs.get(0).text();
        }
        StringBuilder text = new StringBuilder();
        for (TextRun run : runs) {
            if (run.visibility().isRead()) {
                text.append(run.text());
            }
        }
        return text.toString();
    }

    /** The look of most of the letters that are read; {@link TextStyle#PLAIN} where there are none. */
    public TextStyle style() {
        TextStyle most = TextStyle.PLAIN;
        int letters = 0;
        for (TextRun run : runs) {
            int length = run.visibility().isRead() ? run.text().strip().length() : 0;
            if (length > letters) {
                letters = length;
                most = run.style();
            }
        }
        return most;
    }

    @Override
    public String toString() {
        return "TextLine[" + area + ", page " + page + ", " + runs.size() + " runs]";
    }
}
