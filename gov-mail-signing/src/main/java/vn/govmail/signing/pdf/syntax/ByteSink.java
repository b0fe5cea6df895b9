package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;

/** Collects bytes up to a limit. Confined to one thread. */
final class ByteSink {
    private static final int FIRST = 1 << 10;

    private final int most;
    private final String limit;
    private byte[] bytes;
    private int count;

    ByteSink(int most, String limit) {
        this.most = most;
        this.limit = limit;
        this.bytes = new byte[Math.min(FIRST, Math.max(16, most))];
    }

    void add(int value) {
        makeRoom(1);
        bytes[count] = (byte) value;
        count++;
    }

    void add(byte[] source, int from, int length) {
        makeRoom(length);
        System.arraycopy(source, from, bytes, count, length);
        count += length;
    }

    int count() {
        return count;
    }

    byte[] toByteArray() {
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }

    private void makeRoom(int length) {
        if (length > most - count) {
            throw StructureException.limit(limit);
        }
        if (count + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(count + length, 2L * bytes.length)));
        }
    }
}
