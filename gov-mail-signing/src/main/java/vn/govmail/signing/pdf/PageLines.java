package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.text.Alignment;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextBox;
import vn.govmail.document.text.TextLine;
import vn.govmail.document.text.TextRun;
import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;

/** The lines of the pages with their places and looks, as they are written. One document, one thread. */
final class PageLines {
    /** Some 40 MB; a page of a letter has sixty. */
    private static final int MOST_RUNS = 200_000;

    /** Words further apart than this many times their size stand in columns beside each other. */
    private static final float COLUMN_GAP = 2;

    /** Words further apart are runs of their own: the order of reading may part the line there. */
    private static final float PIECE_GAP = 0.6F;

    private final IdentityHashMap<PDFont, FontLook> fonts = new IdentityHashMap<>();
    private final List<TextLine> lines = new ArrayList<>();
    private final List<TextLine> comments = new ArrayList<>();
    private final List<TextRun> runs = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private TextStyle style = TextStyle.PLAIN;
    private Visibility visibility = Visibility.SHOWN;
    private @Nullable TextBox box;
    private @Nullable TextBox lineBox;
    private @Nullable PDFont lastFont;
    private boolean space;
    private int page;
    private int kept;

    void page(int number) {
        endLine();
        page = number;
    }

    /** Whether letters of one word are so far apart that they stand in different pieces: a space before a gap hides it from PDFBox. */
    static boolean isGap(float distance, float points) {
        return distance > PIECE_GAP * Math.max(6, points);
    }

    /** A word, its font and size, where it stands, in which colour, and how it is seen. */
    void word(char[] text, int from, int to, PDFont font, float points, TextBox place, Ink ink) {
        if (from == to) {
            return;
        }
        float gap = lineBox == null ? 0 : (place.left() - lineBox.right()) / Math.max(6, points);
        if (gap > PIECE_GAP && isBlank(text, from, to)) {
            // the end of a cell: nothing stands there
            space = true;
            return;
        }
        if (gap > COLUMN_GAP) {
            leaveColumn();
        } else if (gap > PIECE_GAP) {
            endRun();
        }
        TextStyle look = style(font, points, ink.colour());
        if (!look.equals(style) || ink.visibility() != visibility) {
            endRun();
            style = look;
            visibility = ink.visibility();
        }
        if (space && (piece.length() > 0 || !runs.isEmpty())) {
            piece.append(' ');
        }
        space = false;
        piece.append(text, from, to - from);
        box = box == null ? place : box.with(place);
        lineBox = lineBox == null ? place : lineBox.with(place);
    }

    private static boolean isBlank(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text[i]) && !Character.isSpaceChar(text[i])) {
                return false;
            }
        }
        return true;
    }

    private void leaveColumn() {
        if (runs.isEmpty() && piece.toString().isBlank()) {
            piece.setLength(0);
            box = null;
        }
        endLine();
    }

    private TextStyle style(PDFont font, float points, int colour) {
        boolean same = font.equals(lastFont) && points == style.sizeInPoints() && colour == style.colour();
        lastFont = font;
        return same ? style : fonts.computeIfAbsent(font, FontLook::of).style(points, colour);
    }

    /** Between two words. */
    void space() {
        space = true;
    }

    private void endRun() {
        if (piece.length() > 0) {
            runs.add(new TextRun(piece.toString(), style, visibility, box));
            piece.setLength(0);
            box = null;
        }
    }

    void endLine() {
        endRun();
        if (!runs.isEmpty()) {
            kept += 1 + runs.size();
            if (kept <= MOST_RUNS) {
                lines.add(new TextLine(TextArea.BODY, page, lineBox, null, Alignment.UNKNOWN, runs));
            } else {
                lines.clear();
            }
            runs.clear();
        }
        lineBox = null;
        space = false;
    }

    /** What was written beside the text of the page. */
    void comment(String words) {
        for (String line : words.split("[\r\n]+", -1)) {
            if (!line.isBlank()) {
                kept += 2;
                List<TextRun> run = List.of(new TextRun(line, TextStyle.PLAIN, Visibility.SHOWN, null));
                comments.add(new TextLine(TextArea.COMMENT, page, null, null, Alignment.UNKNOWN, run));
            }
        }
    }

    /** The lines, then the comments; empty where there are more than are kept. */
    Optional<DocumentText> text() {
        endLine();
        if (kept > MOST_RUNS) {
            return Optional.empty();
        }
        List<TextLine> all =
                new ArrayList<>(new DocumentText(lines).inReadingOrder().lines());
        all.addAll(comments);
        return Optional.of(new DocumentText(all));
    }

    /** The colour of a word, -1 where it is not known, and how it is seen. */
    record Ink(int colour, Visibility visibility) {
        static final Ink PLAIN = new Ink(-1, Visibility.SHOWN);
    }
}
