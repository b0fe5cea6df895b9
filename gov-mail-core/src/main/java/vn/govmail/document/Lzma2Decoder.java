package vn.govmail.document;

import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;

/** Expands data packed by LZMA2: pieces of LZMA and pieces as they are, each with its sizes. Stateless. */
final class Lzma2Decoder {
    /** Whoever packs writes pieces of many kilobytes; each may cost as much as the tables of LZMA. */
    private static final int FREE_PIECES = 1_000;

    private static final int BYTES_FOR_ANOTHER = 1 << 10;
    private static final int END = 0x00;
    private static final int STORED_AFRESH = 0x01;
    private static final int STORED = 0x02;
    private static final int PACKED = 0x80;
    private static final int STATE_ANEW = 0xA0;
    private static final int PROPERTIES_ANEW = 0xC0;
    private static final int ALL_ANEW = 0xE0;
    private static final int HIGH_BITS = 0x1F;

    private Lzma2Decoder() {}

    /**
     * Expands data.
     *
     * @param size how many bytes they expand to, bounded by the caller
     */
    static byte[] decode(byte[] packed, int size) throws ContainerException {
        LzmaDecoder decoder = new LzmaDecoder(size);
        int pieces = FREE_PIECES + size / BYTES_FOR_ANOTHER;
        boolean begun = false;
        int at = 0;
        while (decoder.left() > 0) {
            int control = u8(packed, at);
            boolean afresh = control == STORED_AFRESH || control >= ALL_ANEW;
            pieces--;
            if (pieces < 0) {
                throw new ContainerException(ContainerProblem.TOO_LARGE);
            }
            if (control == END || (control > STORED && control < PACKED) || !(begun || afresh)) {
                throw LzmaBits.damaged();
            }
            begun = true;
            if (afresh) {
                decoder.forgetDictionary();
            }
            at = control < PACKED ? stored(packed, at + 1, decoder) : expanded(packed, at, control, decoder);
        }
        return decoder.out();
    }

    private static int stored(byte[] packed, int at, LzmaDecoder decoder) throws ContainerException {
        int count = u16(packed, at) + 1;
        int from = at + 2;
        if (count > packed.length - from) {
            throw LzmaBits.damaged();
        }
        decoder.copy(packed, from, count);
        return from + count;
    }

    private static int expanded(byte[] packed, int at, int control, LzmaDecoder decoder) throws ContainerException {
        int count = ((control & HIGH_BITS) << 16) + u16(packed, at + 1) + 1;
        int length = u16(packed, at + 3) + 1;
        int from = at + 5;
        if (control >= PROPERTIES_ANEW) {
            decoder.begin(LzmaProperties.of(u8(packed, from)));
            from++;
        } else if (control >= STATE_ANEW) {
            decoder.beginAgain();
        }
        if (length > packed.length - from) {
            throw LzmaBits.damaged();
        }
        decoder.expand(packed, from, from + length, count);
        return from + length;
    }

    private static int u8(byte[] packed, int at) throws ContainerException {
        if (at >= packed.length) {
            throw LzmaBits.damaged();
        }
        return packed[at] & 0xFF;
    }

    /** The higher byte first. */
    private static int u16(byte[] packed, int at) throws ContainerException {
        return (u8(packed, at) << 8) | u8(packed, at + 1);
    }
}
