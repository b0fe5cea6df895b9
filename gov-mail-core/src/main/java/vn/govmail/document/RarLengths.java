package vn.govmail.document;

import java.util.Arrays;
import vn.govmail.container.ContainerException;

/** The lengths of the words of several codes as RAR writes them, itself by a code. */
final class RarLengths {
    private static final int SYMBOLS = 20;

    private RarLengths() {}

    /** Adds what is read to the lengths before, modulo 16. */
    static void read(RarBits bits, byte[] lengths) throws ContainerException {
        RarHuffman code = code(bits);
        int i = 0;
        while (i < lengths.length) {
            int symbol = code.next(bits);
            if (symbol < 16) {
                lengths[i] = (byte) ((lengths[i] + symbol) & 15);
                i++;
                continue;
            }
            int count = (symbol & 1) == 0 ? 3 + bits.next(3) : 11 + bits.next(7);
            int end = Math.min(lengths.length, i + count);
            boolean again = symbol < 18;
            if (again && i == 0) {
                throw RarBits.damaged();
            }
            Arrays.fill(lengths, i, end, again ? lengths[i - 1] : 0);
            i = end;
        }
    }

    private static RarHuffman code(RarBits bits) throws ContainerException {
        byte[] words = new byte[SYMBOLS];
        int i = 0;
        while (i < SYMBOLS) {
            int length = bits.next(4);
            int zeros = length == 15 ? bits.next(4) : 0;
            if (zeros > 0) {
                i += zeros + 2;
            } else {
                words[i] = (byte) length;
                i++;
            }
        }
        return new RarHuffman(words, 0, SYMBOLS);
    }
}
