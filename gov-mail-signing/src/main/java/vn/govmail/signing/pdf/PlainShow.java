package vn.govmail.signing.pdf;

import java.util.Arrays;

/** What an operator shows: pieces of text, and how far the pen moves between them. Used again for each operator. */
final class PlainShow {
    private byte[] bytes = new byte[256];
    private int byteCount;
    /** Where the bytes of each element end; a movement has none. */
    private int[] ends = new int[64];

    private float[] moves = new float[64];
    private int elements;
    private int operands;
    private int inArrays;
    private boolean inArray;

    void clear() {
        byteCount = 0;
        elements = 0;
        operands = 0;
        inArrays = 0;
        inArray = false;
    }

    boolean isEmpty() {
        return operands == 0;
    }

    int operands() {
        return operands;
    }

    /** An array weighs what is in it and itself, a text alone as much as a number. */
    int weight() {
        return operands + inArrays;
    }

    void beginArray() {
        inArray = true;
        operands++;
    }

    void endArray() {
        inArray = false;
    }

    void add(byte code) {
        if (byteCount == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * byteCount);
        }
        bytes[byteCount++] = code;
    }

    void endText() {
        element(0);
        operands += inArray ? 0 : 1;
    }

    void add(float move) {
        element(move);
    }

    private void element(float move) {
        if (elements == ends.length) {
            ends = Arrays.copyOf(ends, 2 * elements);
            moves = Arrays.copyOf(moves, 2 * elements);
        }
        ends[elements] = byteCount;
        moves[elements] = move;
        elements++;
        inArrays += inArray ? 1 : 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int elements() {
        return elements;
    }

    /** Where the text of an element begins; where it ends too for a movement. */
    int start(int element) {
        return element == 0 ? 0 : ends[element - 1];
    }

    int end(int element) {
        return ends[element];
    }

    /** How far, against the writing, in thousandths of the size of letters. */
    float move(int element) {
        return moves[element];
    }
}
