package vn.govmail.document;

import java.util.Arrays;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Bits out of a stream of LZMA: a range coder whose probabilities follow what was read (LZMA specification of 2015). */
final class LzmaBits {
    private static final int PROBABILITY_BITS = 11;
    private static final int MOVES = 5;
    private static final short EVEN = 1 << (PROBABILITY_BITS - 1);

    private static final int HEAD = 5;

    /** Of no bytes at all. */
    static final LzmaBits NONE = new LzmaBits();

    private final byte[] in;
    private final int end;
    private int at;
    private int range = -1;
    private int code;

    private LzmaBits() {
        this.in = new byte[0];
        this.end = 0;
    }

    /** Bits out of the bytes from one place up to another. */
    LzmaBits(byte[] in, int from, int end) throws ContainerException {
        this.in = in;
        this.end = end;
        if (end - from < HEAD || in[from] != 0) {
            throw damaged();
        }
        for (int i = 1; i < HEAD; i++) {
            code = (code << 8) | (in[from + i] & 0xFF);
        }
        at = from + HEAD;
    }

    static ContainerException damaged() {
        return new ContainerException(ContainerProblem.BAD_DATA);
    }

    /** Makes all of them as likely as not. */
    static void forget(short[] probabilities) {
        Arrays.fill(probabilities, EVEN);
    }

    private void normalize() throws ContainerException {
        if ((range & 0xFF000000) == 0) {
            if (at >= end) {
                throw damaged();
            }
            range <<= 8;
            code = (code << 8) | (in[at] & 0xFF);
            at++;
        }
    }

    int bit(short[] probabilities, int index) throws ContainerException {
        normalize();
        int bound = (range >>> PROBABILITY_BITS) * probabilities[index];
        if (Integer.compareUnsigned(code, bound) < 0) {
            range = bound;
            probabilities[index] += (short) (((1 << PROBABILITY_BITS) - probabilities[index]) >> MOVES);
            return 0;
        }
        range -= bound;
        code -= bound;
        probabilities[index] -= (short) (probabilities[index] >> MOVES);
        return 1;
    }

    /** Bits that are as likely as not. */
    int direct(int count) throws ContainerException {
        int value = 0;
        for (int i = 0; i < count; i++) {
            normalize();
            range >>>= 1;
            int one = Integer.compareUnsigned(code, range) >= 0 ? 1 : 0;
            code -= one == 1 ? range : 0;
            value = (value << 1) | one;
        }
        return value;
    }

    /** A number whose highest bit comes first; its tree begins behind a place. */
    int tree(short[] probabilities, int from, int bits) throws ContainerException {
        int node = 1;
        for (int i = 0; i < bits; i++) {
            node = (node << 1) | bit(probabilities, from + node);
        }
        return node - (1 << bits);
    }

    /** A number whose lowest bit comes first. */
    int reverse(short[] probabilities, int from, int bits) throws ContainerException {
        int node = 1;
        int value = 0;
        for (int i = 0; i < bits; i++) {
            int bit = bit(probabilities, from + node);
            node = (node << 1) | bit;
            value |= bit << i;
        }
        return value;
    }
}
