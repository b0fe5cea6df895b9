package vn.govmail.document;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * Expands what RAR 2.9 to 4 compressed by Huffman codes for bytes, repetitions and filters. The other way of these versions, for text (PPMd), is
 * named as one that is not undone.
 */
final class Rar4Decoder implements RarDecoder {
    private static final RarTables.Sizes SIZES = new RarTables.Sizes(299, 60, 17, 28);

    private static final int END = 256;
    private static final int FILTER = 257;
    private static final int RECENT = 259;
    private static final int SHORT = 263;
    private static final int MATCH = 271;
    private static final int LOW_AGAIN = 16;

    private static final RarSlots LENGTHS = RarSlots.of(8, 4, 4, 4, 4, 4);
    private static final RarSlots SHORT_DISTANCES = RarSlots.of(0, 0, 2, 1, 1, 1, 3);
    private static final RarSlots LONG_DISTANCES =
            RarSlots.of(4, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 14, 0, 12);

    private final byte[] lengths = new byte[SIZES.sum()];
    private final int[] recent = new int[4];
    private final Rar4Programs programs = new Rar4Programs();
    private int lastLength;
    private int lastLow;
    private int lowAgain;
    private @Nullable RarTables tables;

    @Override
    public void expand(RarBits bits, RarOutput out) throws ContainerException {
        boolean more = true;
        while (more) {
            RarTables known = tables;
            if (known == null) {
                out.table();
                known = tables(bits);
                tables = known;
            }
            int symbol = known.main().next(bits);
            if (symbol == END) {
                more = bits.next(1) == 1;
                tables = more || bits.next(1) == 1 ? null : known;
            } else {
                symbol(symbol, bits, out, known);
            }
        }
        if (!out.isComplete()) {
            throw RarBits.damaged();
        }
    }

    private RarTables tables(RarBits bits) throws ContainerException {
        bits.align();
        if (bits.next(1) == 1) {
            throw new ContainerException(ContainerProblem.METHOD);
        }
        if (bits.next(1) == 0) {
            Arrays.fill(lengths, (byte) 0);
        }
        lastLow = 0;
        lowAgain = 0;
        RarLengths.read(bits, lengths);
        return RarTables.of(lengths, SIZES);
    }

    private void symbol(int symbol, RarBits bits, RarOutput out, RarTables code) throws ContainerException {
        if (symbol < END) {
            out.literal(symbol);
        } else if (symbol >= MATCH) {
            int length = 3 + LENGTHS.next(symbol - MATCH, bits);
            int distance = distance(bits, code);
            keep(distance, 3);
            lastLength = length + (distance >= 0x2000 ? 1 : 0) + (distance >= 0x40000 ? 1 : 0);
            out.copy(distance, lastLength);
        } else if (symbol >= SHORT) {
            keep(1 + SHORT_DISTANCES.next(symbol - SHORT, bits), 3);
            lastLength = 2;
            out.copy(recent[0], lastLength);
        } else if (symbol >= RECENT) {
            keep(recent[symbol - RECENT], symbol - RECENT);
            lastLength = 2 + LENGTHS.next(code.repeated().next(bits), bits);
            out.copy(recent[0], lastLength);
        } else if (symbol == FILTER) {
            programs.read(bits, out);
        } else if (lastLength > 0) {
            // the last one once more
            out.copy(recent[0], lastLength);
        }
    }

    /** A distance becomes the last one; so many of the others move back. */
    private void keep(int distance, int others) {
        System.arraycopy(recent, 0, recent, 1, others);
        recent[0] = distance;
    }

    private int distance(RarBits bits, RarTables code) throws ContainerException {
        int slot = code.distances().next(bits);
        int more = LONG_DISTANCES.bits(slot);
        int base = 1 + LONG_DISTANCES.base(slot);
        if (more < 4) {
            return base + bits.next(more);
        }
        int high = bits.next(more - 4) << 4;
        return base + high + low(bits, code);
    }

    private int low(RarBits bits, RarTables code) throws ContainerException {
        if (lowAgain > 0) {
            lowAgain--;
            return lastLow;
        }
        int low = code.lowDistances().next(bits);
        if (low == LOW_AGAIN) {
            lowAgain = 15;
            return lastLow;
        }
        lastLow = low;
        return low;
    }
}
