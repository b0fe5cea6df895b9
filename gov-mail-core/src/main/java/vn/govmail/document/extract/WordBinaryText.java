package vn.govmail.document.extract;

import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.document.text.TextArea;
import vn.govmail.document.text.TextStyle;
import vn.govmail.document.text.Visibility;

/**
 * Takes the text out of a Word 97 to 2003 document ([MS-DOC]): its characters in the order of the document, cells, fields and
 * hidden text told apart, with the
 * fonts that are set for them. Pictures, styles and properties of tables are passed over. Used once.
 */
final class WordBinaryText {
    private static final int IDENTIFIER = 0xA5EC;
    /** The first version of the format with a piece table in Unicode, Word 97. */
    private static final int WORD_97 = 0x00C1;

    private static final int FLAGS = 10;
    private static final int ENCRYPTED = 0x0100;
    private static final int TABLE_ONE = 0x0200;
    private static final int LENGTHS = 76;
    private static final int LONGEST_PIECE = 4_096;

    private static final TextArea[] AREAS = {
        TextArea.BODY,
        TextArea.NOTE,
        TextArea.HEADER,
        null,
        TextArea.COMMENT,
        TextArea.NOTE,
        TextArea.BODY,
        TextArea.HEADER
    };

    private static final char CELL = 7;
    private static final char LINE = 11;
    private static final char PAGE = 12;
    private static final char PARAGRAPH = 13;
    private static final char FIELD_BEGIN = 19;
    private static final char FIELD_SEPARATOR = 20;
    private static final char FIELD_END = 21;
    private static final char HARD_HYPHEN = 30;
    private static final char SOFT_HYPHEN = 31;

    private static final String WINDOWS_1252 = narrow();

    private final StreamBytes document;
    private final LineSink sink;
    private final int[] ends = new int[AREAS.length];
    private final StringBuilder words = new StringBuilder();
    /** For each open field whether its code is being read; many may be open, so the open codes are counted. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private int codes;
    private Visibility visibility = Visibility.SHOWN;
    private TextStyle style = TextStyle.PLAIN;
    private boolean afterCell;
    private int area;

    private WordBinaryText(StreamBytes document, LineSink sink) {
        this.document = document;
        this.sink = sink;
    }

    private static String narrow() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        return new String(all, Charset.forName("windows-1252"));
    }

    /**
     * Takes the text into a sink.
     *
     * @param mostCharacters a document that is longer is refused
     * @return false for a document of Word 95 or before, whose characters lie elsewhere
     */
    static boolean read(CompoundStreams streams, int mostCharacters, LineSink sink) throws ContainerException {
        StreamBytes document = required(streams, "WordDocument");
        if (document.u16(0) != IDENTIFIER || document.u16(2) < WORD_97) {
            return false;
        }
        int flags = document.u16(FLAGS);
        if ((flags & ENCRYPTED) != 0) {
            throw new ContainerException(ContainerProblem.ENCRYPTED);
        }
        StreamBytes table = required(streams, (flags & TABLE_ONE) != 0 ? "1Table" : "0Table");
        new WordBinaryText(document, sink).run(table, mostCharacters);
        return true;
    }

    private static StreamBytes required(CompoundStreams streams, String name) throws ContainerException {
        return streams.stream(name).orElseThrow(() -> new ContainerException(ContainerProblem.BAD_HEADER));
    }

    private void run(StreamBytes table, int mostCharacters) throws ContainerException {
        long end = 0;
        for (int i = 0; i < AREAS.length; i++) {
            end += document.place(LENGTHS + 4 * i);
            ends[i] = (int) Math.min(end, Integer.MAX_VALUE);
        }
        if (end > mostCharacters) {
            throw new ContainerException(ContainerProblem.XML_SIZE);
        }
        WordRuns runs = WordRuns.of(document, table);
        sink.area(TextArea.BODY);
        for (WordPieces.Piece piece : WordPieces.of(document, table)) {
            int count = (int) Math.min(piece.count(), end - piece.first());
            for (int i = 0; i < count; i++) {
                int place = piece.place() + i * piece.bytesEach();
                enter(piece.first() + i);
                see(runs.at(place));
                character(
                        piece.bytesEach() == 1 ? WINDOWS_1252.charAt(document.u8(place)) : (char) document.u16(place));
            }
        }
        endPart();
    }

    private void see(WordRuns.Seen next) throws ContainerException {
        if ((next.visibility() != visibility) || !next.style().equals(style)) {
            flush();
            visibility = next.visibility();
            style = next.style();
        }
    }

    /** Moves on to the part of the document in which a position lies. */
    private void enter(int position) throws ContainerException {
        while (area < AREAS.length - 1 && position >= ends[area]) {
            endPart();
            area++;
            TextArea next = AREAS[area];
            sink.area(next == null ? TextArea.BODY : next);
        }
    }

    private void character(char c) throws ContainerException {
        switch (c) {
            case PARAGRAPH, LINE -> endLine();
            case CELL -> endCell();
            case PAGE -> {
                flush();
                sink.page();
            }
            case FIELD_BEGIN -> {
                flush();
                fields.push(true);
                codes++;
            }
            case FIELD_SEPARATOR -> {
                if (endField()) {
                    fields.push(false);
                }
            }
            case FIELD_END -> endField();
            case HARD_HYPHEN -> words.append('-');
            case SOFT_HYPHEN -> {
                // shown only where a line is broken
            }
            default -> {
                if (c >= ' ' || c == '\t') {
                    words.append(c);
                }
            }
        }
        afterCell = c == CELL && !afterCell;
        if (words.length() >= LONGEST_PIECE) {
            flush();
        }
    }

    /** Answers whether a field was open. */
    private boolean endField() throws ContainerException {
        flush();
        Boolean code = fields.poll();
        codes -= Boolean.TRUE.equals(code) ? 1 : 0;
        return code != null;
    }

    /** The mark that ends a row is the same as that of a cell, and follows the last one. */
    private void endCell() throws ContainerException {
        flush();
        if (afterCell) {
            sink.newLine();
        } else {
            sink.cell();
        }
    }

    private void flush() throws ContainerException {
        boolean code = codes > 0 && visibility == Visibility.SHOWN;
        sink.add(words.toString(), style, code ? Visibility.FIELD_CODE : visibility);
        words.setLength(0);
    }

    private void endPart() throws ContainerException {
        flush();
        sink.freshLine();
    }

    private void endLine() throws ContainerException {
        flush();
        sink.newLine();
    }
}
