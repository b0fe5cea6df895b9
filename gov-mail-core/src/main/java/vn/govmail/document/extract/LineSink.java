package vn.govmail.document.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TableCell;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextLine;
import vn.govmail.document.text.TextRun;
import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;

/**
 * Collects the text of a document up to a limit, as one string and line by line. In the string blank lines are kept, trailing
 * blanks of a line are not, and what nobody sees is left out. Used by one thread.
 */
final class LineSink {
    /** Some 40 MB; an ordinary document of a hundred pages has ten thousand. */
    private static final int MOST_RUNS = 250_000;

    private final int limit;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder piece = new StringBuilder();
    private final Map<TextStyle, TextStyle> styles = new HashMap<>();
    private final List<TextLine> lines = new ArrayList<>();
    private final List<TextRun> runs = new ArrayList<>();
    private TextStyle style = TextStyle.PLAIN;
    private Visibility visibility = Visibility.SHOWN;
    private TextArea area = TextArea.BODY;
    private int page;
    private @Nullable TableCell cell;
    private Alignment alignment = Alignment.UNKNOWN;
    private int hidden;
    private int kept;

    LineSink(int limit) {
        this.limit = limit;
    }

    /** From now on lines belong to a part of the document. */
    void area(TextArea value) {
        endOfLine();
        area = value;
    }

    TextArea area() {
        return area;
    }

    /** From now on lines stand in a cell; null for none. */
    void in(@Nullable TableCell value) {
        cell = value;
    }

    /** How the line that is being written stands. */
    void align(Alignment value) {
        alignment = value;
    }

    void add(String words, Look look, Visibility special) throws ContainerException {
        add(words, look.style(), special == Visibility.SHOWN ? look.visibility() : special);
    }

    void add(String words, TextStyle look, Visibility seen) throws ContainerException {
        if (words.isEmpty()) {
            return;
        }
        boolean inText = seen.isRead() && area != TextArea.COMMENT;
        if (words.length() > limit - text.length() - hidden) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        if (inText) {
            text.append(words);
        } else {
            hidden += words.length();
        }
        if (!look.equals(style) || seen != visibility) {
            endOfRun();
            style = look;
            visibility = seen;
        }
        if (kept <= MOST_RUNS) {
            piece.append(words);
        }
    }

    private void endOfRun() {
        if (piece.length() > 0) {
            TextStyle known = styles.putIfAbsent(style, style);
            runs.add(new TextRun(piece.toString(), known == null ? style : known, visibility, null));
            piece.setLength(0);
        }
    }

    private void endOfLine() {
        endOfRun();
        if (!runs.isEmpty()) {
            kept += 1 + runs.size();
            if (kept <= MOST_RUNS) {
                lines.add(new TextLine(area, page, null, cell, alignment, runs));
            } else {
                lines.clear();
            }
            runs.clear();
        }
    }

    /** Ends the line, in the layout alone. */
    void breakLine() {
        endOfLine();
    }

    /** Ends the line. */
    void newLine() throws ContainerException {
        endOfLine();
        if (area != TextArea.COMMENT) {
            trimEnd();
            mark('\n');
        }
    }

    /** Ends the line unless nothing stands on it; tabulators stay. */
    void freshLine() throws ContainerException {
        endOfLine();
        int end = text.length();
        while ((end > 0) && (text.charAt(end - 1) == ' ')) {
            end--;
        }
        text.setLength(end);
        if ((end > 0) && (text.charAt(end - 1) != '\n')) {
            mark('\n');
        }
    }

    /** Ends a cell whose paragraphs, if it has any, ended themselves. */
    void column() throws ContainerException {
        endOfLine();
        mark('\t');
    }

    private void trimEnd() {
        int end = text.length();
        while ((end > 0) && ((text.charAt(end - 1) == '\t') || (text.charAt(end - 1) == ' '))) {
            end--;
        }
        text.setLength(end);
    }

    /** Ends a cell: the line end of its last paragraph gives way to a tabulator. */
    void cell() throws ContainerException {
        endOfLine();
        int end = text.length();
        if ((end > 0) && (text.charAt(end - 1) == '\n')) {
            text.setLength(end - 1);
        }
        mark('\t');
    }

    /** Starts a new page, slide or sheet unless nothing stands before it. */
    void page() throws ContainerException {
        endOfLine();
        page++;
        if (text.length() > 0) {
            mark('\f');
        }
    }

    private void mark(char c) throws ContainerException {
        if (text.length() >= limit) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        text.append(c);
    }

    /** All that was collected. */
    ExtractedText finished() {
        endOfLine();
        return new ExtractedText(text.toString(), kept <= MOST_RUNS ? new DocumentText(lines) : null);
    }
}
