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

    /**
     * Adds what pairs of hexadecimal digits stand for, up to the first pair that is none.
     *
     * @return how many pairs there were
     */
    int addHexadecimal(byte[] source, int from, int to) {
        int before = count;
        int pairs = (to - from) / 2;
        int done = -1;
        while (done != 0 && count - before < pairs) {
            if (count == bytes.length) {
                makeRoom(1);
            }
            int most = Math.min(bytes.length - count, pairs - (count - before));
            done = decode(source, from + (2 * (count - before)), bytes, count, most);
            count += done;
        }
        return count - before;
    }

    private static int decode(byte[] source, int from, byte[] target, int at, int most) {
        for (int i = 0; i < most; i++) {
            if (i + HexadecimalDigits.PAIRS <= most && HexadecimalDigits.areZeros(source, from + (2 * i))) {
                // what was never added is zero; more than half of most signature values is
                i += HexadecimalDigits.PAIRS - 1;
                continue;
            }
            int value = Characters.hexPair(source[from + (2 * i)], source[from + (2 * i) + 1]);
            if (value < 0) {
                return i;
            }
            target[at + i] = (byte) value;
        }
        return most;
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
