package vn.govmail.document;

import java.util.Arrays;

/** A change of bytes by which some files become easier to compress, and how it is undone. */
interface RarFilter {
    int SIXTEEN_MIB = 1 << 24;

    /** Puts bytes right, of which the first stands at a place of its file. */
    void undo(byte[] bytes, int from, int length, int place);

    /** Channels one after the other, each as differences of neighbours. */
    static RarFilter delta(int channels) {
        return (bytes, from, length, place) -> {
            byte[] differences = Arrays.copyOfRange(bytes, from, from + length);
            int next = 0;
            for (int channel = 0; channel < channels; channel++) {
                int value = 0;
                for (int i = channel; i < length; i += channels) {
                    value -= differences[next];
                    next++;
                    bytes[from + i] = (byte) value;
                }
            }
        };
    }

    /** Addresses behind the calls of x86 programs, and where that is said behind their jumps. */
    static RarFilter calls(boolean jumps) {
        return (bytes, from, length, place) -> {
            int i = 0;
            while (i + 4 < length) {
                int code = bytes[from + i] & 0xFF;
                i++;
                if (code == 0xE8 || (jumps && code == 0xE9)) {
                    call(bytes, from + i, (place + i) & (SIXTEEN_MIB - 1));
                    i += 4;
                }
            }
        };
    }

    private static void call(byte[] bytes, int at, int place) {
        int address = little(bytes, at);
        if (address < 0 && address + place >= 0) {
            little(bytes, at, address + SIXTEEN_MIB);
        } else if (address >= 0 && address < SIXTEEN_MIB) {
            little(bytes, at, address - place);
        }
    }

    /** Addresses of the branches of ARM programs. */
    static RarFilter branches() {
        return (bytes, from, length, place) -> {
            for (int i = 0; i + 3 < length; i += 4) {
                int at = from + i;
                if (bytes[at + 3] == (byte) 0xEB) {
                    int target = (little(bytes, at) & 0xFFFFFF) - (place + i) / 4;
                    little(bytes, at, (target & 0xFFFFFF) | 0xEB000000);
                }
            }
        };
    }

    private static int little(byte[] bytes, int at) {
        return (bytes[at] & 0xFF)
                | (bytes[at + 1] & 0xFF) << 8
                | (bytes[at + 2] & 0xFF) << 16
                | (bytes[at + 3] & 0xFF) << 24;
    }

    private static void little(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (Byte.SIZE * i));
        }
    }
}
