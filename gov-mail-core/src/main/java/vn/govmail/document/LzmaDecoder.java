package vn.govmail.document;

import java.util.Arrays;
import java.util.List;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/**
 * Expands data packed by LZMA whose length is known (LZMA specification of 2015), all of it in memory: what has come out is its own
 * dictionary, so that no size which the data state asks for any. Used once.
 */
final class LzmaDecoder {
    private static final int STATES = 12;
    private static final int LITERAL = 0x300;
    private static final int FIRST_OF_MATCHES = 7;
    private static final int SHORTEST = 2;
    private static final int MODELLED_SLOTS = 14;

    private final byte[] out;
    private final short[] match = new short[STATES << 4];
    private final short[] repeated = new short[STATES];
    private final short[] notFirst = new short[STATES];
    private final short[] notSecond = new short[STATES];
    private final short[] notThird = new short[STATES];
    private final short[] longFirst = new short[STATES << 4];
    private final short[] slots = new short[4 << 6];
    private final short[] distances = new short[115];
    private final short[] align = new short[16];
    private final short[] literals = new short[LITERAL << LzmaProperties.MOST_BITS];
    private final Lengths lengths = new Lengths();
    private final Lengths repeatedLengths = new Lengths();
    private final int[] last = new int[4];
    private LzmaBits bits = LzmaBits.NONE;
    private LzmaProperties properties = LzmaProperties.NONE;
    private int state;
    private int at;
    private int dictionary;
    private int end;

    /** Into as many bytes as there are to come, a number that the caller has bounded. */
    LzmaDecoder(int size) {
        this.out = new byte[size];
    }

    /**
     * Expands data of one piece.
     *
     * @param size how many bytes they expand to, bounded by the caller
     */
    static byte[] decode(byte[] packed, LzmaProperties properties, int size) throws ContainerException {
        LzmaDecoder decoder = new LzmaDecoder(size);
        decoder.begin(properties);
        decoder.expand(packed, 0, packed.length, size);
        return decoder.out;
    }

    /** All bytes, as far as they have come. */
    byte[] out() {
        return out;
    }

    /** How many bytes are still to come. */
    int left() {
        return out.length - at;
    }

    /** Forgets what was learnt of the data so far, and goes by these properties. */
    void begin(LzmaProperties value) throws ContainerException {
        if (!value.areThere()) {
            throw new ContainerException(ContainerProblem.METHOD);
        }
        properties = value;
        for (short[] all :
                List.of(match, repeated, notFirst, notSecond, notThird, longFirst, slots, distances, align, literals)) {
            LzmaBits.forget(all);
        }
        lengths.forget();
        repeatedLengths.forget();
        Arrays.fill(last, 0);
        state = 0;
    }

    /** The same with the properties that hold. */
    void beginAgain() throws ContainerException {
        begin(properties);
    }

    /** Nothing that comes refers to what has come. */
    void forgetDictionary() {
        dictionary = at;
    }

    /** Takes bytes as they are. */
    void copy(byte[] in, int from, int count) throws ContainerException {
        if (count > left()) {
            throw LzmaBits.damaged();
        }
        System.arraycopy(in, from, out, at, count);
        at += count;
    }

    /** Expands the bytes from one place up to another into a number of bytes. */
    void expand(byte[] in, int from, int to, int count) throws ContainerException {
        if (count > left() || !properties.areThere()) {
            throw LzmaBits.damaged();
        }
        bits = new LzmaBits(in, from, to);
        end = at + count;
        while (at < end) {
            step();
        }
    }

    /** How long a repetition is: three trees of 8, 8 and 256 lengths. */
    private static final class Lengths {
        private final short[] choice = new short[2];
        private final short[] low = new short[16 << 3];
        private final short[] middle = new short[16 << 3];
        private final short[] high = new short[256];

        void forget() {
            LzmaBits.forget(choice);
            LzmaBits.forget(low);
            LzmaBits.forget(middle);
            LzmaBits.forget(high);
        }

        int next(LzmaBits bits, int place) throws ContainerException {
            if (bits.bit(choice, 0) == 0) {
                return bits.tree(low, place << 3, 3);
            }
            return bits.bit(choice, 1) == 0 ? 8 + bits.tree(middle, place << 3, 3) : 16 + bits.tree(high, 0, 8);
        }
    }

    private void step() throws ContainerException {
        int place = (at - dictionary) & ((1 << properties.places()) - 1);
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
        int before = at == dictionary ? 0 : out[at - 1] & 0xFF;
        int context = (((at - dictionary) & ((1 << properties.place()) - 1)) << properties.context())
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
        if (distance < 0 || distance >= at - dictionary) {
            throw LzmaBits.damaged();
        }
        return out[at - distance - 1];
    }

    private void copy(int length) throws ContainerException {
        if (length > end - at) {
            throw LzmaBits.damaged();
        }
        byte first = byteBefore(last[0]);
        int back = last[0] + 1;
        out[at] = first;
        for (int i = 1; i < length; i++) {
            out[at + i] = out[at + i - back];
        }
        at += length;
    }
}
