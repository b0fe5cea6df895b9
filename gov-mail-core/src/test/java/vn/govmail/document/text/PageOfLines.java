package vn.govmail.document.text;

import java.util.ArrayList;
import java.util.List;

/** A page written down in code: where each piece of text stands. */
final class PageOfLines {
    static final int HEIGHT = 10;
    private static final int LETTER = 6;
    private static final TextStyle STYLE = new TextStyle("Times", 12, false, false, 0);

    private final List<TextLine> lines = new ArrayList<>();

    /** One line with pieces that begin at so many points from the left. */
    PageOfLines at(int top, Object... leftAndText) {
        List<TextRun> runs = new ArrayList<>();
        TextBox all = null;
        for (int i = 0; i < leftAndText.length; i += 2) {
            String text = (String) leftAndText[i + 1];
            TextBox box = new TextBox((Integer) leftAndText[i], top, text.length() * LETTER, HEIGHT);
            runs.add(new TextRun(i == 0 ? text : " " + text, STYLE, Visibility.SHOWN, box));
            all = all == null ? box : all.with(box);
        }
        lines.add(new TextLine(TextArea.BODY, 1, all, null, Alignment.UNKNOWN, runs));
        return this;
    }

    DocumentText text() {
        return new DocumentText(lines);
    }

    /** The words of each line in reading order, "" where two columns or paragraphs stand apart. */
    List<String> read() {
        return text().inReadingOrder().lines().stream().map(TextLine::text).toList();
    }
}
