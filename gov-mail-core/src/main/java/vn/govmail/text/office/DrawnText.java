package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.PrintedLine;
import vn.govmail.document.text.DocumentText;
import vn.govmail.document.text.TextLine;
import vn.govmail.document.text.TextRun;
import vn.govmail.document.text.TextStyle;
import vn.govmail.text.Detection;
import vn.govmail.text.EncodingDetector;

/**
 * The text of a document as its fonts draw it. Fonts such as {@code .VnTimeH} have capitals only: what is typed in small letters
 * is a heading for who reads it. Immutable and thread-safe.
 *
 * <p>Speaks of lines all of whose letters are set in such a font, where the reader knows fonts (Word, RTF, OpenDocument, PDF);
 * any other line is as it is. The name of the font is enough: it is drawn so in whatever encoding its text is.
 */
public final class DrawnText {
    /**
     * How the lines of some words look.
     *
     * @param capitals whether the font of at least one of them has capitals only
     * @param alike whether all of them look so
     */
    private record Look(TextStyle style, boolean capitals, boolean alike) {
        static final Look UNKNOWN = new Look(TextStyle.PLAIN, false, true);

        Look and(Look other) {
            return equals(other) ? this : new Look(TextStyle.PLAIN, capitals || other.capitals, false);
        }

        String drawn(String words) {
            return capitals && alike ? words.toUpperCase(Locale.ROOT) : words;
        }
    }

    /** Lines at the head of a document whose look says what they are; of those below only capitals are looked for. */
    private static final int HEAD_LINES = 400;

    private static final int HEAD_CHARACTERS = 40_000;

    private final String text;
    private final Map<String, Look> looks;
    private final boolean capitals;

    private DrawnText(String text, Map<String, Look> looks) {
        this.text = text;
        this.looks = Map.copyOf(looks);
        this.capitals = looks.values().stream().anyMatch(Look::capitals);
    }

    /** The text of a reading; where its layout is unknown, nothing is known of its look. */
    public static DrawnText of(DocumentReading reading) {
        List<TextLine> lines =
                reading.layout().toOptional().orElse(DocumentText.NONE).lines();
        Map<String, Boolean> fonts = new HashMap<>();
        boolean capitals = lines.stream()
                .flatMap(line -> line.runs().stream())
                .anyMatch(run -> fonts.computeIfAbsent(run.style().font(), LegacyFonts::drawsCapitals));
        Map<String, Look> looks = new HashMap<>();
        for (TextLine line : capitals ? lines : lines.subList(0, Math.min(lines.size(), HEAD_LINES))) {
            String words = line.text().strip();
            if (!words.isEmpty()) {
                looks.merge(words, look(line, fonts), Look::and);
            }
        }
        return new DrawnText(reading.text().toOptional().orElse(""), looks);
    }

    private static Look look(TextLine line, Map<String, Boolean> fonts) {
        boolean capitals = true;
        for (TextRun run : line.runs()) {
            boolean letters = run.visibility().isRead() && run.text().chars().anyMatch(Character::isLetter);
            capitals &= !letters || fonts.computeIfAbsent(run.style().font(), LegacyFonts::drawsCapitals);
        }
        return new Look(line.style(), capitals, true);
    }

    /**
     * The lines of the text for who reads what a document says.
     *
     * @param meant the text of the reading, or what it becomes where it only shows the bytes of an older encoding: line by
     *     line the same
     */
    public List<PrintedLine> lines(String meant) {
        Objects.requireNonNull(meant, "meant");
        List<PrintedLine> lines = PrintedLine.of(meant);
        if (looks.isEmpty()) {
            return lines;
        }
        boolean all = capitals || (text.length() <= HEAD_CHARACTERS) || !meant.equals(text);
        List<PrintedLine> typed = PrintedLine.of(all ? text : text.substring(0, HEAD_CHARACTERS));
        if (all && (typed.size() != lines.size())) {
            return lines;
        }
        List<PrintedLine> drawn = new ArrayList<>(lines);
        // the last line of a beginning may be cut
        for (int i = 0; i < (all ? typed.size() : typed.size() - 1); i++) {
            drawn.set(i, drawn(lines.get(i), typed.get(i).text()));
        }
        return List.copyOf(drawn);
    }

    private PrintedLine drawn(PrintedLine line, String typed) {
        Look whole = looks.get(typed.strip());
        if (whole != null) {
            return new PrintedLine(whole.drawn(line.text()), line.number(), line.page(), line.layout(), whole.style());
        }
        String[] cells = line.text().split("\t", -1);
        String[] typedCells = typed.split("\t", -1);
        for (int i = 0; (i < cells.length) && (cells.length == typedCells.length); i++) {
            Look look = looks.getOrDefault(typedCells[i].strip(), Look.UNKNOWN);
            cells[i] = look.drawn(cells[i]);
        }
        return new PrintedLine(String.join("\t", cells), line.number(), line.page(), line.layout(), TextStyle.PLAIN);
    }

    /**
     * The lines that are capitals for their font alone, converted where they are in an older encoding, one line for each; empty
     * for nearly every document.
     */
    public String capitalsOfFonts() {
        if (!capitals) {
            return "";
        }
        StringBuilder typed = new StringBuilder();
        for (PrintedLine line : PrintedLine.of(text)) {
            for (String cell : line.text().split("\t", -1)) {
                if (looks.getOrDefault(cell.strip(), Look.UNKNOWN).capitals()) {
                    typed.append(cell).append('\n');
                }
            }
        }
        Detection document = EncodingDetector.detect(text);
        Detection detection = document.needsRepair() ? document : EncodingDetector.detect(typed);
        return detection.text(typed).toUpperCase(Locale.ROOT);
    }
}
