package vn.govmail.document;

import java.util.Arrays;
import vn.govmail.container.ContainerException;

/** A canonical prefix code of at most 15 bits, given by the lengths of its words. Codes that nobody was given may be left over. */
final class RarHuffman {
    private static final int LONGEST = 15;
    private static final int QUICK = 10;

    /** For the next bits the symbol and in four bits the length of its word; zero where the word is longer or there is none. */
    private final short[] quick;

    private final int quickBits;
    private final short[] symbols;
    /** For each length the code behind its last word, with bits added up to the longest. */
    private final int[] behind = new int[LONGEST + 1];

    private final int[] firstSymbol = new int[LONGEST + 2];

    /** Of the lengths from a place on; 0 for symbols without a word. */
    RarHuffman(byte[] lengths, int from, int count) throws ContainerException {
        int[] words = new int[LONGEST + 1];
        for (int i = 0; i < count; i++) {
            words[lengths[from + i]]++;
        }
        words[0] = 0;
        int code = 0;
        int longest = 1;
        for (int length = 1; length <= LONGEST; length++) {
            code += words[length] << (LONGEST - length);
            behind[length] = code;
            firstSymbol[length + 1] = firstSymbol[length] + words[length];
            longest = words[length] > 0 ? length : longest;
        }
        if (code > 1 << LONGEST) {
            throw RarBits.damaged();
        }
        quickBits = Math.min(QUICK, longest);
        quick = new short[1 << quickBits];
        symbols = new short[firstSymbol[LONGEST + 1]];
        int[] next = firstSymbol.clone();
        for (int i = 0; i < count; i++) {
            int length = lengths[from + i];
            if (length > 0) {
                symbols[next[length]] = (short) i;
                next[length]++;
            }
        }
        fillQuick();
    }

    private void fillQuick() {
        int at = 0;
        for (int length = 1; length <= quickBits; length++) {
            int places = 1 << (quickBits - length);
            for (int i = firstSymbol[length]; i < firstSymbol[length + 1]; i++) {
                Arrays.fill(quick, at, at + places, (short) (symbols[i] << 4 | length));
                at += places;
            }
        }
    }

    /** Reads a word. */
    int next(RarBits bits) throws ContainerException {
        int code = bits.peek(LONGEST);
        int known = quick[code >>> (LONGEST - quickBits)];
        if (known != 0) {
            bits.skip(known & 0xF);
            return known >> 4;
        }
        for (int length = quickBits + 1; length <= LONGEST; length++) {
            if (code < behind[length]) {
                bits.skip(length);
                return symbols[firstSymbol[length] + ((code - behind[length - 1]) >> (LONGEST - length))];
            }
        }
        throw RarBits.damaged();
    }
}
