package vn.govmail.document;

import java.util.Arrays;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Bits out of a stream of LZMA: a range coder whose probabilities follow what was read (LZMA specification of 2015). */
final class LzmaBits {
    private static final int PROBABILITY_BITS = 11;
    private static final int MOVES = 5;
    private static final short EVEN = 1 << (PROBABILITY_BITS - 1);

    private final byte[] in;
    private int at = 5;
    private int range = -1;
    private int code;

    LzmaBits(byte[] in) throws ContainerException {
        this.in = in;
        if (in.length < 5 || in[0] != 0) {
            throw damaged();
        }
        for (int i = 1; i < 5; i++) {
            code = (code << 8) | (in[i] & 0xFF);
        }
    }

    static ContainerException damaged() {
        return new ContainerException(ContainerProblem.BAD_DATA);
    }

    static short[] even(int count) {
        short[] all = new short[count];
        Arrays.fill(all, EVEN);
        return all;
    }

    private void normalize() throws ContainerException {
        if ((range & 0xFF000000) == 0) {
            if (at >= in.length) {
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
