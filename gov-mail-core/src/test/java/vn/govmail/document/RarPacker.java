package vn.govmail.document;

import java.util.Arrays;
import java.util.Random;

/** What the compressions of RAR have in common: codes of their writer's choice, bytes and repetitions of bytes. */
abstract class RarPacker {
    final byte[][] codes;
    RarBitWriter bits = new RarBitWriter();

    RarPacker(byte[]... codes) {
        this.codes = codes;
    }

    abstract void repeat(int distance, int length);

    void codesBy(Random random, int... counts) {
        for (int i = 0; i < counts.length; i++) {
            codes[i] = lengths(random, counts[i]);
        }
    }

    static byte[] filled(int count, int length) {
        byte[] lengths = new byte[count];
        Arrays.fill(lengths, (byte) length);
        return lengths;
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

    void writeLengths() {
        byte[] words = filled(20, 5);
        words[0] = 2;
        words[15] = 15;
        for (byte length : words) {
            bits.put(length, 4);
            bits.put(0, length == 15 ? 4 : 0);
        }
        byte[] all = new byte[Arrays.stream(codes).mapToInt(code -> code.length).sum()];
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

    void writeLiterals(byte[] bytes) {
        for (byte each : bytes) {
            bits.put(codes[0], each & 0xFF);
        }
    }

    /** What a simple compressor makes of bytes, of which the first stand there for the data to refer to. */
    void compress(byte[] bytes, int from, int longest) {
        int[] places = new int[1 << 16];
        int at = 0;
        while (at < bytes.length) {
            int hash = hash(bytes, at);
            int found = places[hash] - 1;
            places[hash] = at + 1;
            int length = 0;
            while (found >= 0
                    && length < longest
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
                repeat(at - found, length);
                at += length;
            }
        }
    }

    private static int hash(byte[] bytes, int at) {
        int value = 0;
        for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
            value = value * 0x9E3779B1 + bytes[i];
        }
        return (value * 0x9E3779B1) >>> 16;
    }
}
