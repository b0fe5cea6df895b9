package vn.govmail.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Writes data as RAR 5.0 compresses them, with codes of its own choice, honest or not. */
final class Rar5Packer {
    static final int DELTA = 0;
    static final int CALLS = 1;
    static final int CALLS_AND_JUMPS = 2;
    static final int BRANCHES = 3;
    private static final int[] COUNTS = {306, 64, 16, 44};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final byte[][] codes = new byte[COUNTS.length][];
    private RarBitWriter bits = new RarBitWriter();
    private boolean withTables;

    Rar5Packer() {
        codes[0] = filled(306, 9);
        codes[1] = filled(64, 6);
        codes[2] = filled(16, 4);
        codes[3] = filled(44, 6);
        tables();
    }

    private static byte[] filled(int count, int length) {
        byte[] lengths = new byte[count];
        Arrays.fill(lengths, (byte) length);
        return lengths;
    }

    /** From now on codes with words of many lengths. */
    Rar5Packer codesBy(Random random) {
        for (int i = 0; i < COUNTS.length; i++) {
            codes[i] = lengths(random, COUNTS[i]);
        }
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

    /** Lengths of a complete code. */
    static byte[] lengths(Random random, int count) {
        byte[] lengths = new byte[count];
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        java.util.Collections.shuffle(Arrays.asList(order), random);
        split(random, lengths, order, 0, count, 0);
        return lengths;
    }

    private static void split(Random random, byte[] lengths, Integer[] order, int from, int to, int depth) {
        if (to - from == 1) {
            lengths[order[from]] = (byte) Math.max(1, depth);
            return;
        }
        int room = 1 << (14 - depth);
        int least = Math.max(1, to - from - room);
        int most = Math.min(to - from - 1, room);
        int middle = from + least + random.nextInt(most - least + 1);
        split(random, lengths, order, from, middle, depth + 1);
        split(random, lengths, order, middle, to, depth + 1);
    }

    private void tables() {
        withTables = true;
        byte[] words = filled(20, 5);
        words[0] = 2;
        words[15] = 15;
        for (byte length : words) {
            bits.put(length, 4);
            bits.put(0, length == 15 ? 4 : 0);
        }
        byte[] all = new byte[430];
        int at = 0;
        for (byte[] code : codes) {
            System.arraycopy(code, 0, all, at, code.length);
            at += code.length;
        }
        int i = 0;
        while (i < all.length) {
            int run = 1;
            while (i + run < all.length && all[i + run] == all[i]) {
                run++;
            }
            if (run >= 12) {
                int times = Math.min(run - 1, 138);
                if (all[i] == 0) {
                    bits.put(words, 19).put(times - 11, 7);
                    i += times;
                } else {
                    bits.put(words, all[i]).put(words, 17).put(times - 11, 7);
                    i += times + 1;
                }
            } else if (run >= 4) {
                bits.put(words, all[i] == 0 ? 0 : all[i])
                        .put(words, all[i] == 0 ? 18 : 16)
                        .put(0, 3);
                i += 4;
            } else {
                bits.put(words, all[i]);
                i++;
            }
        }
    }

    Rar5Packer literals(byte[] bytes) {
        for (byte each : bytes) {
            bits.put(codes[0], each & 0xFF);
        }
        return this;
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

    /** What a simple compressor makes of bytes, of which the first stand there for the data to refer to. */
    Rar5Packer compressed(byte[] bytes, int from) {
        int[] places = new int[1 << 16];
        int at = 0;
        while (at < bytes.length) {
            int hash = hash(bytes, at);
            int found = places[hash] - 1;
            places[hash] = at + 1;
            int length = 0;
            while (found >= 0
                    && length < 4096
                    && at + length < bytes.length
                    && bytes[found + length] == bytes[at + length]) {
                length++;
            }
            if (at < from) {
                at++;
            } else if (length < 5) {
                bits.put(codes[0], bytes[at] & 0xFF);
                at++;
            } else {
                match(at - found, length);
                at += length;
            }
        }
        return this;
    }

    private static int hash(byte[] bytes, int at) {
        int value = 0;
        for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
            value = value * 0x9E3779B1 + bytes[i];
        }
        return (value * 0x9E3779B1) >>> 16;
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
