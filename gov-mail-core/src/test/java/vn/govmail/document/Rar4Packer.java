package vn.govmail.document;

import java.util.Random;
import java.util.zip.CRC32;

/** Writes data as RAR 2.9 to 4 compress them, with codes of its own choice, honest or not. */
final class Rar4Packer extends RarPacker {
    static final long CALLS = 0x35_AD57_6887L;
    static final long CALLS_AND_JUMPS = 0x39_3CD7_E57EL;
    static final long DELTA = 0x1D_0E06_077DL;
    static final long PICTURE = 0x95_1C2C_5DC8L;
    static final long SOUND = 0xD8_BC85_E701L;
    private static final int[] COUNTS = {299, 60, 17, 28};

    Rar4Packer() {
        super(filled(299, 9), filled(60, 6), filled(17, 5), filled(28, 5));
    }

    /** From now on codes with words of many lengths. */
    Rar4Packer codesBy(Random random) {
        codesBy(random, COUNTS);
        return this;
    }

    /** From now on a code that may be wrong. */
    Rar4Packer code(int which, byte[] lengths) {
        codes[which] = lengths;
        return this;
    }

    /** The codes, at the beginning of data or after an end of codes. */
    Rar4Packer tables() {
        bits.align();
        bits.put(0, 2);
        writeLengths();
        return this;
    }

    /** The codes as they were before, each length by how much it grew: not at all. */
    Rar4Packer tablesAsBefore() {
        bits.align();
        bits.put(1, 2);
        byte[] words = new byte[20];
        words[0] = 1;
        words[1] = 1;
        for (byte length : words) {
            bits.put(length, 4);
        }
        for (int i = 0; i < 299 + 60 + 17 + 28; i++) {
            bits.put(words, 0);
        }
        return this;
    }

    /** The beginning of data for text. */
    Rar4Packer textModel() {
        bits.put(0xA7, 8).put(0, 40);
        return this;
    }

    Rar4Packer literals(byte[] bytes) {
        writeLiterals(bytes);
        return this;
    }

    /** What a simple compressor makes of bytes, of which the first stand there for the data to refer to. */
    Rar4Packer compressed(byte[] bytes, int from) {
        compress(bytes, from, 250);
        return this;
    }

    @Override
    void repeat(int distance, int length) {
        match(distance, length);
    }

    private void length(byte[] code, int first, int value) {
        int slot = value;
        int more = 0;
        if (value >= 8) {
            more = 29 - Integer.numberOfLeadingZeros(value);
            slot = 4 + more * 4 + (value >> more & 3);
        }
        bits.put(code, first + slot).put(value, more);
    }

    Rar4Packer match(int distance, int length) {
        return match(distance, length, false);
    }

    /** The same where four low bits of the distance may be left to those before. */
    Rar4Packer match(int distance, int length, boolean lowAsBefore) {
        length(codes[0], 271, length - 3 - (distance >= 0x2000 ? 1 : 0) - (distance >= 0x40000 ? 1 : 0));
        int slot = 0;
        int base = 0;
        while (base + (1 << bitsOf(slot)) < distance) {
            base += 1 << bitsOf(slot);
            slot++;
        }
        int value = distance - 1 - base;
        int more = bitsOf(slot);
        bits.put(codes[1], slot);
        if (more < 4) {
            bits.put(value, more);
        } else {
            bits.put(value >> 4, more - 4);
            if (!lowAsBefore) {
                bits.put(codes[2], value & 15);
            }
        }
        return this;
    }

    /** As the last one, with the symbol that stands for the low bits of this distance and fifteen more. */
    Rar4Packer matchWithLowBitsAgain(int distance, int length) {
        match(distance, length, true);
        bits.put(codes[2], 16);
        return this;
    }

    private static int bitsOf(int slot) {
        return slot < 4 ? 0 : slot < 34 ? slot / 2 - 1 : slot < 48 ? 16 : 18;
    }

    Rar4Packer same() {
        bits.put(codes[0], 258);
        return this;
    }

    Rar4Packer recent(int which, int length) {
        bits.put(codes[0], 259 + which);
        length(codes[3], 0, length - 2);
        return this;
    }

    /** Two bytes from 1 to 256 bytes before. */
    Rar4Packer pair(int distance) {
        int[] bases = {0, 4, 8, 16, 32, 64, 128, 192, 256};
        int[] more = {2, 2, 3, 4, 5, 6, 6, 6};
        int slot = 0;
        while (bases[slot + 1] < distance) {
            slot++;
        }
        bits.put(codes[0], 263 + slot).put(distance - 1 - bases[slot], more[slot]);
        return this;
    }

    /** A filter whose program comes with it. */
    Rar4Packer filter(long program, int ahead, int length, int... registers) {
        return filter(program(program), ahead, length, registers);
    }

    Rar4Packer filter(byte[] program, int ahead, int length, int... registers) {
        RarBitWriter body = new RarBitWriter();
        number(body, 0);
        use(body, ahead, length, registers);
        number(body, program.length);
        for (byte each : program) {
            body.put(each, 8);
        }
        return filter(0x80 | 0x20 | 0x10, body.bytes());
    }

    /** The filter whose program came as that one in order, from one on. */
    Rar4Packer filterAgain(int which, int ahead, int length, int... registers) {
        RarBitWriter body = new RarBitWriter();
        number(body, which);
        use(body, ahead, length, registers);
        return filter(0x80 | 0x20 | 0x10, body.bytes());
    }

    private static void use(RarBitWriter body, int ahead, int length, int... registers) {
        number(body, ahead);
        number(body, length);
        body.put((1 << registers.length) - 1, 7);
        for (int register : registers) {
            number(body, register);
        }
    }

    /** Any bytes as what is said of a filter. */
    Rar4Packer filter(int flags, byte[] body) {
        bits.put(codes[0], 257).put(flags | 7, 8).put(body.length, 16);
        for (byte each : body) {
            bits.put(each, 8);
        }
        return this;
    }

    private static void number(RarBitWriter body, int value) {
        if (value < 16) {
            body.put(0, 2).put(value, 4);
        } else if (value < 256) {
            body.put(1, 2).put(value, 8);
        } else if (value < 1 << 16) {
            body.put(2, 2).put(value, 16);
        } else {
            body.put(3, 2).put(value, 32);
        }
    }

    /** Bytes of the length and the checksum by which a program is known; they would do nothing. */
    static byte[] program(long fingerprint) {
        byte[] bytes = new byte[(int) (fingerprint >> 32)];
        int at = bytes.length - 4;
        // the register of the checksum backwards from what it has to be, then forwards to it
        int[] table = new int[256];
        int[] byHigh = new int[256];
        for (int i = 0; i < 256; i++) {
            int value = i;
            for (int k = 0; k < 8; k++) {
                value = (value & 1) != 0 ? value >>> 1 ^ 0xEDB88320 : value >>> 1;
            }
            table[i] = value;
            byHigh[value >>> 24] = i;
        }
        int wanted = ~(int) fingerprint;
        for (int i = 0; i < 4; i++) {
            int index = byHigh[wanted >>> 24];
            wanted = (wanted ^ table[index]) << 8 | index;
        }
        CRC32 before = new CRC32();
        before.update(bytes, 0, at);
        int now = ~(int) before.getValue();
        int patch = wanted ^ now;
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (patch >> 8 * i);
        }
        return bytes;
    }

    /** Other codes follow, for the same file. */
    Rar4Packer codesEnd() {
        bits.put(codes[0], 256).put(1, 1);
        return this;
    }

    /** Ends a file; whether the next one of a solid archive begins with codes of its own. */
    byte[] end(boolean withTables) {
        bits.put(codes[0], 256).put(withTables ? 1 : 0, 2);
        return bits.bytes();
    }

    byte[] end() {
        return end(true);
    }
}
