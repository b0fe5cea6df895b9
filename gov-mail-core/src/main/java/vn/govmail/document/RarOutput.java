package vn.govmail.document;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * What compressed files of a RAR archive expand to, all of it in memory: what has come out is the window to which later data refer, so that
 * no dictionary that a header states asks for any.
 */
final class RarOutput {
    private static final int TABLES = 1024;
    private static final int BYTES_OF_A_TABLE = 256;

    private final byte[] bytes;
    private final RarFilters filters;
    private long dictionary;
    private int begin;
    private int end;
    private int at;
    private int tables;

    /** Of as many bytes as there are to come, a number that the caller has bounded. */
    RarOutput(int size) {
        this.bytes = new byte[size];
        this.filters = new RarFilters(size);
    }

    /** Goes on with a file of that size; nothing in it refers further back than its dictionary is large. */
    void begin(int size, long window) {
        begin = at;
        end = at + size;
        dictionary = window;
    }

    /** How many bytes of the file have come. */
    int place() {
        return at - begin;
    }

    boolean isComplete() {
        return at == end;
    }

    void literal(int value) throws ContainerException {
        if (at >= end) {
            throw RarBits.damaged();
        }
        bytes[at] = (byte) value;
        at++;
    }

    /** Repeats what came that many bytes before. */
    void copy(long distance, int length) throws ContainerException {
        if (distance < 1 || distance > at || distance > dictionary || length > end - at) {
            throw RarBits.damaged();
        }
        int from = at - (int) distance;
        if (length <= distance) {
            System.arraycopy(bytes, from, bytes, at, length);
        } else {
            for (int i = 0; i < length; i++) {
                bytes[at + i] = bytes[from + i];
            }
        }
        at += length;
    }

    /** A filter is to be undone on bytes that have not come yet, so far ahead. */
    void filter(RarFilter filter, long ahead, long length) throws ContainerException {
        if (ahead < 0 || length < 0 || ahead + length > end - at) {
            throw RarBits.damaged();
        }
        filters.add(filter, at + (int) ahead, (int) length, place() + (int) ahead);
    }

    /** Counts a table of codes: each takes work, and more than come in honest data are refused. */
    void table() throws ContainerException {
        tables++;
        if (tables > TABLES + at / BYTES_OF_A_TABLE) {
            throw new ContainerException(ContainerProblem.TOO_LARGE);
        }
    }

    /** All bytes, after nothing refers to them any more: what filters changed is put right. */
    byte[] filtered() {
        filters.undo(bytes);
        return bytes;
    }
}
