package vn.govmail.document;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Reads the header of an archive number by number, lower bytes first. What would lie beyond its end makes it malformed. */
final class ByteCursor {
    private final byte[] bytes;
    private int at;

    ByteCursor(byte[] bytes) {
        this.bytes = bytes;
    }

    static ContainerException malformed() {
        return new ContainerException(ContainerProblem.BAD_HEADER);
    }

    int at() {
        return at;
    }

    int left() {
        return bytes.length - at;
    }

    int u8() throws ContainerException {
        if (at >= bytes.length) {
            throw malformed();
        }
        int value = bytes[at] & 0xFF;
        at++;
        return value;
    }

    int u16() throws ContainerException {
        int low = u8();
        return low | (u8() << 8);
    }

    long u32() throws ContainerException {
        long low = u16();
        return low | ((long) u16() << 16);
    }

    /** Eight bytes that have to be a place or a size. */
    long u64() throws ContainerException {
        long low = u32();
        return notNegative(low | (u32() << 32));
    }

    /** Seven bits a byte, the lowest first, as RAR 5 writes numbers. */
    long vint() throws ContainerException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return notNegative(value);
            }
        }
        throw malformed();
    }

    /** As many bytes as the first one has bits set before the first that is not, as 7z writes numbers. */
    long number() throws ContainerException {
        int first = u8();
        long value = 0;
        int mask = 0x80;
        for (int i = 0; i < 8; i++) {
            if ((first & mask) == 0) {
                return notNegative(value | ((long) (first & (mask - 1)) << (8 * i)));
            }
            value |= (long) u8() << (8 * i);
            mask >>= 1;
        }
        return notNegative(value);
    }

    /** A number of things of which each takes a byte of what is left at least. */
    int count() throws ContainerException {
        long value = number();
        if (value > left()) {
            throw malformed();
        }
        return (int) value;
    }

    private static long notNegative(long value) throws ContainerException {
        if (value < 0) {
            throw malformed();
        }
        return value;
    }

    byte[] bytes(long count) throws ContainerException {
        if (count < 0 || count > left()) {
            throw malformed();
        }
        byte[] out = java.util.Arrays.copyOfRange(bytes, at, at + (int) count);
        at += (int) count;
        return out;
    }

    void skip(long count) throws ContainerException {
        if (count < 0 || count > left()) {
            throw malformed();
        }
        at += (int) count;
    }
}
