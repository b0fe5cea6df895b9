package vn.govmail.document;

import java.util.Arrays;
import vn.govmail.container.ContainerException;

/** Numbers from 0 on in slots: a symbol says which slot, further bits which of its numbers. */
final class RarSlots {
    private final int[] bases;
    private final int[] bits;

    private RarSlots(int[] bases, int[] bits) {
        this.bases = bases;
        this.bits = bits;
    }

    /** How many slots have no further bits, how many one bit, and so on. */
    static RarSlots of(int... counts) {
        int[] bits = new int[Arrays.stream(counts).sum()];
        int[] bases = new int[bits.length];
        int slot = 0;
        int base = 0;
        for (int more = 0; more < counts.length; more++) {
            for (int i = 0; i < counts[more]; i++) {
                bases[slot] = base;
                bits[slot] = more;
                base += 1 << more;
                slot++;
            }
        }
        return new RarSlots(bases, bits);
    }

    /** The first number of a slot. */
    int base(int slot) {
        return bases[slot];
    }

    /** How many further bits a slot has. */
    int bits(int slot) {
        return bits[slot];
    }

    /** The number in a slot by the bits that follow. */
    int next(int slot, RarBits from) throws ContainerException {
        return bases[slot] + from.next(bits[slot]);
    }
}
