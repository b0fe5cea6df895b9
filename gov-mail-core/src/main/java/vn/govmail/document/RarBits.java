package vn.govmail.document;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Bits of compressed data of RAR archives, the highest of a byte first. */
final class RarBits {
    /** So many bytes of the array come after the data, so that one look never leaves it. */
    static final int BEYOND = 8;

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private final byte[] in;
    private final int last;
    private int at;
    private int end;

    /** Of less than 2^28 bytes, with {@link #BEYOND} bytes after them. */
    RarBits(byte[] in) {
        this.in = in;
        this.last = Byte.SIZE * (in.length - BEYOND);
        this.end = last;
    }

    static ContainerException damaged() {
        return new ContainerException(ContainerProblem.BAD_DATA);
    }

    /** How many bits have been read. */
    int at() {
        return at;
    }

    /** The next bits, 1 to 32, without reading them; zeros stand for those beyond the end. */
    int peek(int count) {
        long bits = (long) EIGHT_BYTES.get(in, at >>> 3) << (at & 7);
        return (int) (bits >>> (Long.SIZE - count));
    }

    void skip(int count) throws ContainerException {
        at += count;
        if (at > end) {
            throw damaged();
        }
    }

    /** A number of bits, 0 to 31. */
    int next(int count) throws ContainerException {
        if (count == 0) {
            return 0;
        }
        int value = peek(count);
        skip(count);
        return value;
    }

    /** Goes on at a bit, up to another one that must not lie beyond the data. */
    void moveTo(int from, int to) throws ContainerException {
        if (from > to || to > last) {
            throw damaged();
        }
        at = from;
        end = to;
    }

    /** All bits up to the end of the data are there again. */
    void open() {
        end = last;
    }

    /** Leaves out what is left of a byte. */
    void align() {
        at = (at + 7) & -Byte.SIZE;
    }
}
