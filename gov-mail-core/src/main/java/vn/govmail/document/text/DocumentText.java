package vn.govmail.document.text;

import java.util.List;

/**
 * The text of a document, line by line in reading order: for documents of an office program headers, body, notes, footers.
 * Immutable; leaves the text out of {@code toString}.
 *
 * @param lines all lines, those that nobody sees among them
 */
public record DocumentText(List<TextLine> lines) {
    /** No text at all. */
    public static final DocumentText NONE = new DocumentText(List.of());

    public DocumentText {
        lines = List.copyOf(lines);
    }

    /** The lines of a part of the document that say something to who reads them. */
    public List<TextLine> linesOf(TextArea area) {
        return lines.stream()
                .filter(line -> line.area() == area && !line.text().isBlank())
                .toList();
    }

    /**
     * The same text as people read it where lines have places: what stands in two columns beside each other, like the heading
     * of an official document, comes column after column, with a line without words between them and where paragraphs stand
     * apart. Lines of a page on which a piece of text has no place stay as they are.
     */
    public DocumentText inReadingOrder() {
        return new DocumentText(ReadingOrder.of(lines));
    }

    /** What reviewers wrote beside the text, one line for each of theirs; empty where they wrote nothing. */
    public String commentText() {
        StringBuilder comments = new StringBuilder();
        for (TextLine line : linesOf(TextArea.COMMENT)) {
            comments.append(line.text()).append('\n');
        }
        return comments.toString();
    }

    /**
     * What is in the file and is not seen by who opens it: hidden, unseeable and deleted text, one line for each line that
     * holds some; field codes and recognised words are none. Empty where there is none.
     */
    public String hiddenText() {
        StringBuilder hidden = new StringBuilder();
        for (TextLine line : lines) {
            int before = hidden.length();
            for (TextRun run : line.runs()) {
                if (!run.visibility().isRead() && run.visibility() != Visibility.FIELD_CODE) {
                    hidden.append(run.text());
                }
            }
            if (hidden.length() > before) {
                hidden.append('\n');
            }
        }
        return hidden.toString();
    }

    @Override
    public String toString() {
        return "DocumentText[" + lines.size() + " lines]";
    }
}
