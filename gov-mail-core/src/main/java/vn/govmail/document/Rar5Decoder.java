package vn.govmail.document;

import org.jspecify.annotations.Nullable;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Expands what RAR 5.0 compressed: blocks of Huffman codes for bytes, repetitions and filters. */
final class Rar5Decoder implements RarDecoder {
    private static final RarTables.Sizes SIZES = new RarTables.Sizes(306, 64, 16, 44);

    private static final int FILTER = 256;
    private static final int SAME = 257;
    private static final int RECENT = 258;
    private static final int MATCH = 262;
    private static final int LARGEST_FILTER = 1 << 22;

    private static final int LAST_BLOCK = 0x40;
    private static final int WITH_TABLES = 0x80;

    private final long[] recent = new long[4];
    private int lastLength;
    private @Nullable RarTables tables;

    @Override
    public void expand(RarBits bits, RarOutput out) throws ContainerException {
        boolean more = true;
        while (more) {
            more = block(bits, out);
        }
        if (!out.isComplete()) {
            throw RarBits.damaged();
        }
    }

    /** Answers whether another block follows. */
    private boolean block(RarBits bits, RarOutput out) throws ContainerException {
        bits.align();
        int flags = bits.next(8);
        int sum = bits.next(8) ^ flags ^ 0x5A;
        int size = 0;
        int sizeBytes = ((flags >> 3) & 3) + 1;
        if (sizeBytes > 3) {
            throw RarBits.damaged();
        }
        for (int i = 0; i < sizeBytes; i++) {
            int next = bits.next(8);
            sum ^= next;
            size |= next << (8 * i);
        }
        if (sum != 0) {
            throw RarBits.damaged();
        }
        int start = bits.at();
        int end = start + Math.max(0, (size - 1) * 8 + (flags & 7) + 1);
        bits.moveTo(start, end);
        if ((flags & WITH_TABLES) != 0) {
            out.table();
            byte[] lengths = new byte[SIZES.sum()];
            RarLengths.read(bits, lengths);
            tables = RarTables.of(lengths, SIZES);
        }
        RarTables known = tables;
        if (known == null) {
            throw RarBits.damaged();
        }
        while (bits.at() < end) {
            symbol(bits, out, known);
        }
        bits.open();
        return (flags & LAST_BLOCK) == 0;
    }

    private void symbol(RarBits bits, RarOutput out, RarTables code) throws ContainerException {
        int symbol = code.main().next(bits);
        if (symbol < FILTER) {
            out.literal(symbol);
        } else if (symbol >= MATCH) {
            int length = length(bits, symbol - MATCH);
            long distance = distance(bits, code);
            System.arraycopy(recent, 0, recent, 1, 3);
            recent[0] = distance;
            lastLength =
                    length + (distance > 0x100 ? 1 : 0) + (distance > 0x2000 ? 1 : 0) + (distance > 0x40000 ? 1 : 0);
            out.copy(distance, lastLength);
        } else if (symbol >= RECENT) {
            int which = symbol - RECENT;
            long distance = recent[which];
            System.arraycopy(recent, 0, recent, 1, which);
            recent[0] = distance;
            lastLength = length(bits, code.repeated().next(bits));
            out.copy(distance, lastLength);
        } else if (symbol == SAME) {
            if (lastLength > 0) {
                out.copy(recent[0], lastLength);
            }
        } else {
            filter(bits, out);
        }
    }

    private static int length(RarBits bits, int slot) throws ContainerException {
        if (slot < 8) {
            return 2 + slot;
        }
        int more = slot / 4 - 1;
        return 2 + ((4 | (slot & 3)) << more) + bits.next(more);
    }

    private static long distance(RarBits bits, RarTables code) throws ContainerException {
        int slot = code.distances().next(bits);
        if (slot < 4) {
            return 1L + slot;
        }
        int more = slot / 2 - 1;
        long base = 1 + ((2L | (slot & 1)) << more);
        if (more < 4) {
            return base + bits.next(more);
        }
        long high = (long) bits.next(more - 4) << 4;
        return base + high + code.lowDistances().next(bits);
    }

    private static void filter(RarBits bits, RarOutput out) throws ContainerException {
        long ahead = number(bits);
        long length = number(bits);
        if (length > LARGEST_FILTER) {
            throw RarBits.damaged();
        }
        RarFilter filter = switch (bits.next(3)) {
            case 0 -> RarFilter.delta(bits.next(5) + 1);
            case 1 -> RarFilter.calls(false);
            case 2 -> RarFilter.calls(true);
            case 3 -> RarFilter.branches();
            default -> throw new ContainerException(ContainerProblem.METHOD);
        };
        out.filter(filter, ahead, length);
    }

    /** One to four bytes, the lowest first. */
    private static long number(RarBits bits) throws ContainerException {
        int count = bits.next(2) + 1;
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (long) bits.next(8) << (8 * i);
        }
        return value;
    }
}
