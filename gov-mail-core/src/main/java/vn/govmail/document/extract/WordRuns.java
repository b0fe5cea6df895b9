package vn.govmail.document.extract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;

/**
 * How the characters of a Word 97 to 2003 document are seen ([MS-DOC] 2.6.1): which of them nobody sees, since they are marked as
 * hidden or deleted under tracked changes (sprmCFVanish, sprmCFRMarkDel), and which font is set for them (sprmCRgFtc0). Fonts that
 * styles bring are not known.
 */
final class WordRuns {
    private static final int CHARACTER_PROPERTIES = 0x00FA;
    private static final int PAGE = 512;
    private static final int PAGE_NUMBER = 0x003FFFFF;
    /** Some 20 MB. */
    private static final int MOST_RUNS = 250_000;

    private static final int VANISH = 0x083C;
    private static final int DELETED = 0x0800;
    private static final int FONT = 0x4A4F;

    /** How characters are seen. */
    record Seen(Visibility visibility, TextStyle style) {
        private static final Seen PLAIN = new Seen(Visibility.SHOWN, TextStyle.PLAIN);
    }

    /** Characters up to a place of the stream. */
    private record Run(int end, Seen seen) {}

    private final TreeMap<Integer, Run> runs = new TreeMap<>();
    private final List<TextStyle> fonts;
    private final StreamBytes document;
    private Seen current = Seen.PLAIN;
    private int from;
    private int until;

    private WordRuns(StreamBytes document, List<String> fonts) {
        this.document = document;
        this.fonts = fonts.stream()
                .map(name -> new TextStyle(name, 0, false, false, -1))
                .toList();
    }

    static WordRuns of(StreamBytes document, StreamBytes table) throws ContainerException {
        WordRuns text = new WordRuns(document, WordFontNames.of(document, table));
        int at = document.place(CHARACTER_PROPERTIES);
        int size = document.place(CHARACTER_PROPERTIES + 4);
        int pages = Math.max(0, (size - 4) / 8);
        if (pages > document.length() / PAGE) {
            throw new ContainerException(ContainerProblem.BAD_HEADER);
        }
        for (int i = 0; i < pages; i++) {
            text.page((table.i32(at + 4 * (pages + 1) + 4 * i) & PAGE_NUMBER) * PAGE);
        }
        return text;
    }

    private void page(int at) throws ContainerException {
        int runs = document.u8(at + PAGE - 1);
        for (int i = 0; i < runs; i++) {
            int properties = 2 * document.u8(at + 4 * (runs + 1) + i);
            Seen seen = properties == 0 ? Seen.PLAIN : seen(at + properties);
            boolean hides = seen.visibility() != Visibility.SHOWN;
            if (hides && (this.runs.size() >= MOST_RUNS)) {
                throw new ContainerException(ContainerProblem.TOO_LARGE);
            }
            // fonts are not worth a refusal
            if (hides || (!seen.equals(Seen.PLAIN) && (this.runs.size() < MOST_RUNS / 2))) {
                this.runs.put(document.place(at + 4 * i), new Run(document.place(at + 4 * (i + 1)), seen));
            }
        }
    }

    private Seen seen(int at) throws ContainerException {
        int end = at + 1 + document.u8(at);
        int i = at + 1;
        TextStyle style = TextStyle.PLAIN;
        while (i + 2 < end) {
            int property = document.u16(i);
            if ((property == VANISH || property == DELETED) && document.u8(i + 2) == 1) {
                return new Seen(property == VANISH ? Visibility.HIDDEN : Visibility.DELETED, style);
            }
            if ((property == FONT) && (document.u16(i + 2) < fonts.size())) {
                style = fonts.get(document.u16(i + 2));
            }
            i += 2 + operandLength(property, i + 2);
        }
        return style.equals(TextStyle.PLAIN) ? Seen.PLAIN : new Seen(Visibility.SHOWN, style);
    }

    private int operandLength(int property, int at) throws ContainerException {
        return switch (property >> 13) {
            case 0, 1 -> 1;
            case 2, 4, 5 -> 2;
            case 3 -> 4;
            case 7 -> 3;
            default -> 1 + document.u8(at);
        };
    }

    /** How the character at a place of the stream is seen. Quick where places follow each other. */
    Seen at(int place) {
        if ((place < from) || (place >= until)) {
            Map.Entry<Integer, Run> run = runs.floorEntry(place);
            boolean within = (run != null) && (place < run.getValue().end());
            Integer next = runs.higherKey(place);
            from = place;
            until = within ? run.getValue().end() : Integer.MAX_VALUE;
            until = next == null ? until : Math.min(until, next);
            current = within ? run.getValue().seen() : Seen.PLAIN;
        }
        return current;
    }
}
