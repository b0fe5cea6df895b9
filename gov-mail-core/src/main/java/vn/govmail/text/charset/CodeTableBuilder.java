package vn.govmail.text.charset;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table while it is being read. */
final class CodeTableBuilder {
    /** No byte continues as this one, so that its place in every row stays empty. */
    private static final int MOST_CONTINUATIONS = 127;

    private static final int MOST_CELLS = CodeTable.ROW >>> CodeTable.ROW_AT;

    final int[] first = new int[256];
    final byte[] continuation = new byte[256];
    final CodeIndex codes = new CodeIndex();
    final CodeIndex replacements = new CodeIndex();
    boolean composing;
    int escape = -1;
    /** Whether the escape before V, M or L, in either case, begins a state of VIQR (RFC 1456). */
    boolean states;

    private final List<int[]> built = new ArrayList<>(List.of(new int[MOST_CONTINUATIONS + 1]));
    private int continuations;
    private boolean ascii;
    private boolean signs;

    /** Bytes below 0x80 that the table leaves open are ASCII. */
    void ascii() {
        ascii = true;
    }

    /** Bytes that the table leaves open are the signs, not the letters, of windows-1252. */
    void signs() {
        signs = true;
    }

    /**
     * Adds what a sequence of bytes stands for; every shorter beginning must have been added.
     *
     * @param writable whether the letter is written so, too, unless it has another code already
     */
    void add(byte[] bytes, char letter, boolean writable) {
        if (bytes.length == 1) {
            first[bytes[0] & 0xFF] = CodeTable.DEFINED | letter;
        } else {
            if ((bytes.length == 2) && (cell(bytes, 1) == CodeTable.NONE) && ascii && (bytes[0] >= 0)) {
                add(new byte[] {bytes[0]}, (char) bytes[0], true);
            }
            put(bytes, CodeTable.DEFINED | letter);
        }
        if (writable) {
            codes.addIfAbsent(letter, bytes);
        }
    }

    private void put(byte[] bytes, int cell) {
        int last = bytes.length - 1;
        int row = rowOf(bytes, last);
        built.get(row)[continuation(bytes[last] & 0xFF)] = cell;
    }

    /** The cell of the first bytes of a sequence. */
    private int cell(byte[] bytes, int length) {
        int cell = first[bytes[0] & 0xFF];
        for (int i = 1; i < length; i++) {
            int row = (cell & CodeTable.ROW) >>> CodeTable.ROW_AT;
            cell = row == 0 ? CodeTable.NONE : built.get(row)[continuation[bytes[i] & 0xFF]];
        }
        return cell;
    }

    private int rowOf(byte[] bytes, int length) {
        int cell = cell(bytes, length);
        if (cell == CodeTable.NONE) {
            throw new IllegalStateException("a beginning that stands for nothing: " + Arrays.toString(bytes));
        }
        int row = (cell & CodeTable.ROW) >>> CodeTable.ROW_AT;
        if (row == 0) {
            row = built.size();
            built.add(new int[MOST_CONTINUATIONS + 1]);
            int withRow = cell | (row << CodeTable.ROW_AT);
            if (length == 1) {
                first[bytes[0] & 0xFF] = withRow;
            } else {
                put(Arrays.copyOf(bytes, length), withRow);
            }
        }
        return row;
    }

    private int continuation(int next) {
        if (continuation[next] == 0) {
            continuations++;
            continuation[next] = (byte) continuations;
        }
        return continuation[next];
    }

    CodeTable build() {
        if (ascii) {
            fill(0, 0x80, new String(bytes(0, 0x80), java.nio.charset.StandardCharsets.US_ASCII));
        }
        if (signs) {
            String shown = new String(bytes(0x80, 0xC0), Charset.forName("windows-1252"));
            fill(0x80, 0xC0, shown);
        }
        if (composing) {
            compose();
        }
        if (escape >= 0) {
            escapes();
        }
        if (states) {
            for (char state : "VvMmLl".toCharArray()) {
                continuation(state);
                put(new byte[] {(byte) escape, (byte) state}, CodeTable.CLUSTER | Character.toUpperCase(state));
            }
        }
        return new CodeTable(this);
    }

    private static byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (from + i);
        }
        return bytes;
    }

    private void fill(int from, int to, String shown) {
        for (int b = from; b < to; b++) {
            char c = shown.charAt(b - from);
            boolean sign = (b < 0x80) || (!Character.isLetter(c) && (c >= 0xA0) && (c != 0xFFFD));
            boolean free = (b < 0x80) || (continuation[b] == 0);
            if (sign && free && (first[b] == CodeTable.NONE)) {
                first[b] = CodeTable.DEFINED | c;
                codes.addIfAbsent(c, new byte[] {(byte) b});
            }
        }
    }

    /** A letter and a tone mark make what Unicode's normal form C makes of them. */
    private void compose() {
        List<Integer> marks = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            if (isMark(first[b])) {
                marks.add(b);
            }
        }
        List<byte[]> pairs = new ArrayList<>();
        for (int b = 0; b < 256; b++) {
            if ((first[b] != CodeTable.NONE) && !isMark(first[b])) {
                composeWith(b, marks, pairs);
            }
        }
        for (int mark : marks) {
            pairs.add(new byte[] {(byte) mark});
        }
        for (byte[] pair : pairs) {
            byte[] more = Arrays.copyOf(pair, pair.length + 1);
            for (int mark : marks) {
                more[pair.length] = (byte) mark;
                put(more, CodeTable.CLUSTER);
            }
        }
    }

    private void composeWith(int base, List<Integer> marks, List<byte[]> pairs) {
        List<byte[]> apart = new ArrayList<>();
        boolean any = false;
        for (int mark : marks) {
            byte[] pair = {(byte) base, (byte) mark};
            String both = "" + CodeTable.letter(first[base]) + CodeTable.letter(first[mark]);
            String composed = Normalizer.normalize(both, Normalizer.Form.NFC);
            any |= !composed.equals(both);
            if (cell(pair, 2) != CodeTable.NONE) {
                pairs.add(pair);
            } else if (composed.length() == 1) {
                pairs.add(pair);
                add(pair, composed.charAt(0), true);
            } else {
                apart.add(pair);
            }
        }
        if (any) {
            apart.forEach(pair -> put(pair, CodeTable.CLUSTER));
        }
    }

    private static boolean isMark(int cell) {
        return (cell != CodeTable.NONE) && (Character.getType(CodeTable.letter(cell)) == Character.NON_SPACING_MARK);
    }

    /** Whatever goes on from something else is kept literal after the escape, and so is the escape. */
    private void escapes() {
        byte[] pair = {(byte) escape, (byte) escape};
        continuation(escape);
        for (int b = 0; b < 256; b++) {
            if (continuation[b] != 0) {
                put(new byte[] {(byte) escape, (byte) b}, CodeTable.DEFINED | CodeTable.letter(first[b]));
            }
        }
        codes.put(CodeTable.letter(first[escape]), pair);
    }

    int[] firstCells() {
        return placed(first, 256);
    }

    /** All rows, one behind the other. */
    int[] longerCells() {
        int width = continuations + 1;
        int[] rows = new int[built.size() * width];
        if (rows.length > MOST_CELLS) {
            throw new IllegalStateException("too many sequences");
        }
        for (int i = 0; i < built.size(); i++) {
            System.arraycopy(placed(built.get(i), width), 0, rows, i * width, width);
        }
        return rows;
    }

    /** Cells that name the place of their row instead of its number. */
    private int[] placed(int[] cells, int length) {
        int[] placed = Arrays.copyOf(cells, length);
        for (int i = 0; i < length; i++) {
            int row = (cells[i] & CodeTable.ROW) >>> CodeTable.ROW_AT;
            placed[i] = (cells[i] & ~CodeTable.ROW) | ((row * (continuations + 1)) << CodeTable.ROW_AT);
        }
        return placed;
    }
}
