package vn.govmail.document;

import java.io.ByteArrayOutputStream;
import java.util.Random;

/** Writes data as RAR 5.0 compresses them, with codes of its own choice, honest or not. */
final class Rar5Packer extends RarPacker {
    static final int DELTA = 0;
    static final int CALLS = 1;
    static final int CALLS_AND_JUMPS = 2;
    static final int BRANCHES = 3;
    private static final int[] COUNTS = {306, 64, 16, 44};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean withTables;

    Rar5Packer() {
        super(filled(306, 9), filled(64, 6), filled(16, 4), filled(44, 6));
        tables();
    }

    /** From now on codes with words of many lengths. */
    Rar5Packer codesBy(Random random) {
        codesBy(random, COUNTS);
        bits = new RarBitWriter();
        tables();
        return this;
    }

    /** From now on a code that may be wrong. */
    Rar5Packer code(int which, byte[] lengths) {
        codes[which] = lengths;
        bits = new RarBitWriter();
        tables();
        return this;
    }

    /** Without tables of its own the next block goes by those before. */
    Rar5Packer codesAsBefore() {
        bits = new RarBitWriter();
        withTables = false;
        return this;
    }

    private void tables() {
        withTables = true;
        writeLengths();
    }

    Rar5Packer literals(byte[] bytes) {
        writeLiterals(bytes);
        return this;
    }

    /** What a simple compressor makes of bytes, of which the first stand there for the data to refer to. */
    Rar5Packer compressed(byte[] bytes, int from) {
        compress(bytes, from, 4096);
        return this;
    }

    @Override
    void repeat(int distance, int length) {
        match(distance, length);
    }

    /** The number of bytes that are repeated, as a symbol of a code whose first such symbol stands at a place. */
    private void length(byte[] code, int first, int length) {
        int value = length - 2;
        if (value < 8) {
            bits.put(code, first + value);
            return;
        }
        int more = 29 - Integer.numberOfLeadingZeros(value);
        bits.put(code, first + (more + 1) * 4 + (value >> more & 3)).put(value, more);
    }

    Rar5Packer match(long distance, int length) {
        length(
                codes[0],
                262,
                length - (distance > 0x100 ? 1 : 0) - (distance > 0x2000 ? 1 : 0) - (distance > 0x40000 ? 1 : 0));
        long value = distance - 1;
        if (value < 4) {
            bits.put(codes[1], (int) value);
            return this;
        }
        int more = 62 - Long.numberOfLeadingZeros(value);
        bits.put(codes[1], (more + 1) * 2 + (int) (value >> more & 1));
        if (more < 4) {
            bits.put(value, more);
        } else {
            bits.put(value >> 4, more - 4).put(codes[2], (int) (value & 15));
        }
        return this;
    }

    Rar5Packer same() {
        bits.put(codes[0], 257);
        return this;
    }

    Rar5Packer recent(int which, int length) {
        bits.put(codes[0], 258 + which);
        length(codes[3], 0, length);
        return this;
    }

    Rar5Packer filter(int kind, int ahead, int length, int channels) {
        bits.put(codes[0], 256);
        number(ahead);
        number(length);
        bits.put(kind, 3).put(channels - 1, kind == DELTA ? 5 : 0);
        return this;
    }

    private void number(int value) {
        int count = Math.max(1, (39 - Integer.numberOfLeadingZeros(value)) / 8);
        bits.put(count - 1, 2);
        for (int i = 0; i < count; i++) {
            bits.put(value >> 8 * i, 8);
        }
    }

    /** Ends a block. The next one has tables of its own. */
    Rar5Packer block(boolean last) {
        byte[] body = bits.bytes();
        int flags = 0x10 | (bits.usedOfLast() - 1) | (last ? 0x40 : 0) | (withTables ? 0x80 : 0);
        int size = body.length;
        out.write(flags);
        out.write(0x5A ^ flags ^ size ^ size >> 8 ^ size >> 16);
        for (int i = 0; i < 3; i++) {
            out.write(size >> 8 * i);
        }
        out.writeBytes(body);
        bits = new RarBitWriter();
        tables();
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** One block. */
    byte[] end() {
        return block(true).bytes();
    }
}
