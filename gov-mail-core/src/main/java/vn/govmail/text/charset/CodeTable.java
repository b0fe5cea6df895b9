package vn.govmail.text.charset;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * An older Vietnamese encoding as a table: which letter a byte stands for, or up to three bytes together. Immutable.
 *
 * <p>What stands for something is a cell: the letter, and where longer sequences of bytes go on. A reader takes the first
 * byte's cell and, as long as the next byte makes the sequence {@linkplain #longer longer}, the cell of both; the longest match
 * wins. Every beginning of a sequence stands for something itself, so that no reader has to go back.
 */
public final class CodeTable {
    /** No cell: the bytes stand for nothing. */
    static final int NONE = 0;

    static final int LETTER = 0xFFFF;
    /** Where among the rows the cells of longer sequences begin; 0, where nothing is, if there are none. */
    static final int ROW_AT = 16;

    static final int ROW = 0x1FFF << ROW_AT;
    /** Set in every cell, also in that of U+0000. */
    static final int DEFINED = 1 << 30;
    /** The cell of a letter and marks whose order matters: they are normalised together; or of the sign of a state. */
    static final int CLUSTER = 1 << 31;

    private static final Map<String, CodeTable> LOADED = new ConcurrentHashMap<>();

    private final int[] first;
    private final byte[] continuation;
    private final int[] rows;
    private final CodeSteps steps;
    private final CodeIndex codes;
    private final CodeIndex replacements;
    private final boolean composing;
    private final int escape;
    private final boolean states;

    CodeTable(CodeTableBuilder built) {
        this.first = built.firstCells();
        this.continuation = built.continuation.clone();
        this.rows = built.longerCells();
        this.steps = new CodeSteps(first, continuation, rows);
        this.codes = built.codes;
        this.replacements = built.replacements;
        this.composing = built.composing;
        this.escape = built.escape;
        this.states = built.states;
    }

    /**
     * A table that ships with the library; each is loaded once.
     *
     * @param encoding the name by which the project knows the encoding, for example {@code tcvn3-abc}
     * @throws IllegalArgumentException if there is none
     */
    public static CodeTable of(String encoding) {
        return LOADED.computeIfAbsent(encoding, CodeTableReader::read);
    }

    /** The cell of a byte (0 to 255); {@link #NONE} if it stands for nothing alone. */
    int first(int firstByte) {
        return first[firstByte];
    }

    /** The cell of a sequence with one more byte; {@link #NONE} if that is no longer one sequence. */
    int longer(int cell, int nextByte) {
        int row = (cell & ROW) >>> ROW_AT;
        return rows[row + continuation[nextByte]];
    }

    /** The letter of a cell that is not {@link #NONE}. */
    static char letter(int cell) {
        return (char) cell;
    }

    /** Whether a byte goes on from another one, as the marks of VNI do. */
    boolean continues(int someByte) {
        return continuation[someByte] != 0;
    }

    /** Whether each letter is one byte. */
    boolean isOneByte() {
        return rows.length == 1;
    }

    /** Whether letters and combining tone marks that follow them are composed. */
    boolean isComposing() {
        return composing;
    }

    /** The byte that keeps the next one literal; -1 if there is none. */
    int escape() {
        return escape;
    }

    /** Whether the escape and V, M or L say how what follows is to be read (RFC 1456). */
    boolean hasStates() {
        return states;
    }

    /** The bytes of a letter and their number, packed as {@link CodeIndex} does; 0 if it has none. */
    int code(char letter) {
        return codes.get(letter);
    }

    /** The bytes that show a letter best which has none of its own: a capital as the small letter; 0 for none. */
    int replacement(char letter) {
        return replacements.get(letter);
    }

    /** How many bytes a letter takes, roughly. */
    float averageLength() {
        return codes.greatestLength() == 1 ? 1.0f : 1.25f;
    }

    /** How many bytes a character takes at most, with its escape. */
    float greatestLength() {
        return Math.max(codes.greatestLength(), escape < 0 ? 1 : 2);
    }

    int[] firstCells() {
        return first;
    }

    CodeSteps steps() {
        return steps;
    }

    /** What a byte stands for that is shown as a character of ISO-8859-1; 0 for nothing. */
    public char single(char shown) {
        return shown > 0xFF ? 0 : letter(first[shown]);
    }

    /** Gives every sequence of bytes and what it stands for to the taker, a beginning before what is longer. */
    public void forEach(BiConsumer<byte[], String> taker) {
        for (int b = 0; b < 256; b++) {
            if (first[b] != NONE) {
                forEach(new byte[] {(byte) b}, first[b], taker);
            }
        }
    }

    private void forEach(byte[] bytes, int cell, BiConsumer<byte[], String> taker) {
        taker.accept(bytes.clone(), String.valueOf(letter(cell)));
        for (int b = 0; b < 256; b++) {
            int longer = continues(b) ? longer(cell, b) : NONE;
            if (longer > NONE) {
                byte[] more = Arrays.copyOf(bytes, bytes.length + 1);
                more[bytes.length] = (byte) b;
                forEach(more, longer, taker);
            }
        }
    }

    /**
     * What text stands for at a place whose characters show bytes, because it was read as ISO-8859-1.
     *
     * @return the letter, and above it ({@code >>> 16}) how many characters it takes; 0 if they stand for nothing
     */
    public int match(CharSequence text, int at) {
        int cell = text.charAt(at) > 0xFF ? NONE : first[text.charAt(at)];
        int next = at + 1;
        while ((cell > NONE) && (next < text.length()) && (text.charAt(next) <= 0xFF)) {
            int longer = longer(cell, text.charAt(next));
            if (longer <= NONE) {
                break;
            }
            cell = longer;
            next++;
        }
        return cell == NONE ? 0 : ((next - at) << 16) | letter(cell);
    }

    /** Decodes text whose characters show bytes, because it was read as ISO-8859-1. What the table does not have stays. */
    public String decodeShown(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int match = match(text, at);
            out.append(match == 0 ? text.charAt(at) : (char) match);
            at += Math.max(1, match >>> 16);
        }
        return out.toString();
    }
}
