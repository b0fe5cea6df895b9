package vn.govmail.signing.pdf;

import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextLine;
import vn.govmail.document.text.TextRun;

/** The text of a document in the order in which people read it, text that nobody sees included: scans have such a layer. */
final class PageText {
    private static final char PAGE_END = '\f';

    private PageText() {}

    /**
     * The text.
     *
     * @param lines in reading order
     * @param level the same text level by level, from which the pages are counted
     */
    static String of(DocumentText lines, String level) {
        StringBuilder text = new StringBuilder(level.length() + lines.lines().size());
        int page = 1;
        for (TextLine line : lines.lines()) {
            if (line.area() == TextArea.COMMENT) {
                continue;
            }
            for (; page < line.page(); page++) {
                text.append(PAGE_END);
            }
            for (TextRun run : line.runs()) {
                text.append(run.text());
            }
            text.append('\n');
        }
        long pages = 1 + level.chars().filter(c -> c == PAGE_END).count();
        for (; page < pages; page++) {
            text.append(PAGE_END);
        }
        return text.toString();
    }
}
