package vn.govmail.document.extract;

import java.util.Map;
import java.util.TreeMap;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.text.Visibility;

/**
 * Which bytes of a Word 97 to 2003 document are characters that nobody sees: those marked as hidden, and those deleted under
 * tracked changes ([MS-DOC] 2.6.1, sprmCFVanish and sprmCFRMarkDel).
 */
final class WordUnseenText {
    private static final int CHARACTER_PROPERTIES = 0x00FA;
    private static final int PAGE = 512;
    private static final int PAGE_NUMBER = 0x003FFFFF;
    /** Some 20 MB. */
    private static final int MOST_RUNS = 250_000;

    private static final int VANISH = 0x083C;
    private static final int DELETED = 0x0800;

    /** Characters up to a place of the stream. */
    private record Run(int end, Visibility visibility) {}

    private final TreeMap<Integer, Run> unseen = new TreeMap<>();
    private final StreamBytes document;

    private WordUnseenText(StreamBytes document) {
        this.document = document;
    }

    static WordUnseenText of(StreamBytes document, StreamBytes table) throws ContainerException {
        WordUnseenText text = new WordUnseenText(document);
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
            Visibility visibility = properties == 0 ? Visibility.SHOWN : visibility(at + properties);
            if (visibility != Visibility.SHOWN) {
                if (unseen.size() >= MOST_RUNS) {
                    throw new ContainerException(ContainerProblem.TOO_LARGE);
                }
                unseen.put(document.place(at + 4 * i), new Run(document.place(at + 4 * (i + 1)), visibility));
            }
        }
    }

    private Visibility visibility(int at) throws ContainerException {
        int end = at + 1 + document.u8(at);
        int i = at + 1;
        while (i + 2 < end) {
            int property = document.u16(i);
            if ((property == VANISH || property == DELETED) && document.u8(i + 2) == 1) {
                return property == VANISH ? Visibility.HIDDEN : Visibility.DELETED;
            }
            i += 2 + operandLength(property, i + 2);
        }
        return Visibility.SHOWN;
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

    /** How the character at a place of the stream is seen. */
    Visibility at(int place) {
        Map.Entry<Integer, Run> run = unseen.floorEntry(place);
        return run != null && place < run.getValue().end() ? run.getValue().visibility() : Visibility.SHOWN;
    }
}
