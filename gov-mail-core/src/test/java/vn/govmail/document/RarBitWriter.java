package vn.govmail.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Writes bits, the highest of a byte first, and canonical codes. */
final class RarBitWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int last;
    private int used;

    /** The lowest bits of a value, the highest of them first. */
    RarBitWriter put(long value, int count) {
        for (int i = count - 1; i >= 0; i--) {
            last = last << 1 | (int) (value >> i & 1);
            used++;
            if (used == Byte.SIZE) {
                out.write(last);
                last = 0;
                used = 0;
            }
        }
        return this;
    }

    /** The word of a symbol. */
    RarBitWriter put(byte[] lengths, int symbol) {
        int length = lengths[symbol];
        if (length == 0) {
            throw new IllegalArgumentException("no word for " + symbol);
        }
        int code = 0;
        for (int other = 0; other < lengths.length; other++) {
            boolean before =
                    lengths[other] > 0 && (lengths[other] < length || (lengths[other] == length && other < symbol));
            code += before ? 1 << (15 - lengths[other]) : 0;
        }
        return put(code >> (15 - length), length);
    }

    /** Goes on with a whole byte. */
    RarBitWriter align() {
        return put(0, (Byte.SIZE - used) % Byte.SIZE);
    }

    /** How many bits of the last byte are used, 1 to 8. */
    int usedOfLast() {
        return used == 0 ? Byte.SIZE : used;
    }

    byte[] bytes() {
        byte[] bytes = Arrays.copyOf(out.toByteArray(), out.size() + (used > 0 ? 1 : 0));
        if (used > 0) {
            bytes[bytes.length - 1] = (byte) (last << (Byte.SIZE - used));
        }
        return bytes;
    }
}
