package vn.govmail.testkit;

import java.util.Arrays;

/** Bytes gathered one by one up to a limit, without the lock that ByteArrayOutputStream takes for each. */
final class GrowingBytes {
    private final int limit;
    private byte[] bytes = new byte[1 << 16];
    private int size;

    GrowingBytes(int limit) {
        this.limit = limit;
    }

    /** Adds a byte; beyond the limit only the first is kept, to show that there was more. */
    void add(int b) {
        if (size > limit) {
            return;
        }
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) b;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
