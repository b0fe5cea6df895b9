package vn.govmail.document;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Expands data packed by LZMA whose length is known (LZMA specification of 2015), all of it in memory. Used once. */
final class LzmaDecoder {
    private static final int STATES = 12;
    private static final int LITERAL = 0x300;
    private static final int FIRST_OF_MATCHES = 7;
    private static final int SHORTEST = 2;
    private static final int MODELLED_SLOTS = 14;

    private final LzmaBits bits;
    private final LzmaProperties properties;
    private final byte[] out;
    private final short[] match = LzmaBits.even(STATES << 4);
    private final short[] repeated = LzmaBits.even(STATES);
    private final short[] notFirst = LzmaBits.even(STATES);
    private final short[] notSecond = LzmaBits.even(STATES);
    private final short[] notThird = LzmaBits.even(STATES);
    private final short[] longFirst = LzmaBits.even(STATES << 4);
    private final short[] slots = LzmaBits.even(4 << 6);
    private final short[] distances = LzmaBits.even(115);
    private final short[] align = LzmaBits.even(16);
    private final short[] literals;
    private final Lengths lengths = new Lengths();
    private final Lengths repeatedLengths = new Lengths();
    private final int[] last = new int[4];
    private int state;
    private int at;

    private LzmaDecoder(byte[] packed, LzmaProperties properties, int size) throws ContainerException {
        this.bits = new LzmaBits(packed);
        this.properties = properties;
        this.literals = LzmaBits.even(LITERAL << (properties.context() + properties.place()));
        this.out = new byte[size];
    }

    /** How long a repetition is: three trees of 8, 8 and 256 lengths. */
    private static final class Lengths {
        private final short[] choice = LzmaBits.even(2);
        private final short[] low = LzmaBits.even(16 << 3);
        private final short[] middle = LzmaBits.even(16 << 3);
        private final short[] high = LzmaBits.even(256);

        int next(LzmaBits bits, int place) throws ContainerException {
            if (bits.bit(choice, 0) == 0) {
                return bits.tree(low, place << 3, 3);
            }
            return bits.bit(choice, 1) == 0 ? 8 + bits.tree(middle, place << 3, 3) : 16 + bits.tree(high, 0, 8);
        }
    }

    /**
     * Expands data.
     *
     * @param size how many bytes they expand to, bounded by the caller
     */
    static byte[] decode(byte[] packed, LzmaProperties properties, int size) throws ContainerException {
        if (!properties.areThere()) {
            throw new ContainerException(ContainerProblem.METHOD);
        }
        LzmaDecoder decoder = new LzmaDecoder(packed, properties, size);
        while (decoder.at < size) {
            decoder.step();
        }
        return decoder.out;
    }

    private void step() throws ContainerException {
        int place = at & ((1 << properties.places()) - 1);
        if (bits.bit(match, (state << 4) + place) == 0) {
            literal();
        } else if (bits.bit(repeated, state) == 0) {
            System.arraycopy(last, 0, last, 1, 3);
            int length = lengths.next(bits, place);
            state = state < FIRST_OF_MATCHES ? 7 : 10;
            last[0] = distance(length);
            copy(SHORTEST + length);
        } else {
            again(place);
        }
    }

    /** From as far back as one of the last four times. */
    private void again(int place) throws ContainerException {
        if (bits.bit(notFirst, state) == 0) {
            if (bits.bit(longFirst, (state << 4) + place) == 0) {
                state = state < FIRST_OF_MATCHES ? 9 : 11;
                copy(1);
                return;
            }
        } else {
            int which = bits.bit(notSecond, state) == 0 ? 1 : 2 + bits.bit(notThird, state);
            int distance = last[which];
            System.arraycopy(last, 0, last, 1, which);
            last[0] = distance;
        }
        int length = repeatedLengths.next(bits, place);
        state = state < FIRST_OF_MATCHES ? 8 : 11;
        copy(SHORTEST + length);
    }

    private void literal() throws ContainerException {
        int before = at == 0 ? 0 : out[at - 1] & 0xFF;
        int context = ((at & ((1 << properties.place()) - 1)) << properties.context())
                + (before >> (8 - properties.context()));
        int base = LITERAL * context;
        int symbol = 1;
        if (state >= FIRST_OF_MATCHES) {
            int expected = byteBefore(last[0]) & 0xFF;
            boolean same = true;
            while (symbol < 0x100 && same) {
                int bit = (expected >> 7) & 1;
                expected <<= 1;
                int found = bits.bit(literals, base + ((1 + bit) << 8) + symbol);
                symbol = (symbol << 1) | found;
                same = found == bit;
            }
        }
        while (symbol < 0x100) {
            symbol = (symbol << 1) | bits.bit(literals, base + symbol);
        }
        out[at] = (byte) symbol;
        at++;
        state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
    }

    private int distance(int length) throws ContainerException {
        int slot = bits.tree(slots, Math.min(length, 3) << 6, 6);
        if (slot < 4) {
            return slot;
        }
        int direct = (slot >> 1) - 1;
        int distance = (2 | (slot & 1)) << direct;
        return slot < MODELLED_SLOTS
                ? distance + bits.reverse(distances, distance - slot, direct)
                : distance + (bits.direct(direct - 4) << 4) + bits.reverse(align, 0, 4);
    }

    private byte byteBefore(int distance) throws ContainerException {
        if (distance < 0 || distance >= at) {
            throw LzmaBits.damaged();
        }
        return out[at - distance - 1];
    }

    private void copy(int length) throws ContainerException {
        if (length > out.length - at) {
            throw LzmaBits.damaged();
        }
        for (int i = 0; i < length; i++) {
            out[at] = byteBefore(last[0]);
            at++;
        }
    }
}
