package vn.govmail.text;

import java.util.Optional;

/** Recognises the encoding forms of Unicode by their marks and by the grammar of their bytes. Stateless and thread-safe. */
final class UnicodeForms {
    private static final int LOOKED_AT = 1 << 14;
    private static final int NEARLY_ALL = 95;
    /** Bytes that are no UTF-8, after which it is none. */
    private static final int ENOUGH = 4096;

    private UnicodeForms() {}

    /** UTF-16 and UTF-32, with a byte order mark or without, and UTF-8 with one. */
    static Optional<String> wide(byte[] bytes) {
        int first = bytes.length < 4 ? -1 : word(bytes, 0);
        if (first == 0x0000FEFF) {
            return Optional.of("utf-32be");
        }
        if (first == 0xFFFE0000) {
            return Optional.of("utf-32le");
        }
        int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        if (mark == 0xFEFF) {
            return Optional.of("utf-16be");
        }
        if (mark == 0xFFFE) {
            return Optional.of("utf-16le");
        }
        return unmarked(bytes);
    }

    private static int word(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 24)
                | ((bytes[at + 1] & 0xFF) << 16)
                | ((bytes[at + 2] & 0xFF) << 8)
                | (bytes[at + 3] & 0xFF);
    }

    private static Optional<String> unmarked(byte[] bytes) {
        int length = Math.min(bytes.length, LOOKED_AT) & ~1;
        int[] zeros = new int[4];
        for (int i = 0; i < length; i++) {
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        }
        int all = zeros[0] + zeros[1] + zeros[2] + zeros[3];
        if ((length < 4) || (all * 8 < length)) {
            return Optional.empty();
        }
        if (((length & 3) == 0) && (zeros[0] + zeros[1] == length / 2) && (zeros[2] * 2 > length / 4)) {
            return Optional.of("utf-32be");
        }
        if (((length & 3) == 0) && (zeros[2] + zeros[3] == length / 2) && (zeros[1] * 2 > length / 4)) {
            return Optional.of("utf-32le");
        }
        boolean little = zeros[1] + zeros[3] > zeros[0] + zeros[2];
        return isText16(bytes, length, little) ? Optional.of(little ? "utf-16le" : "utf-16be") : Optional.empty();
    }

    /** Whether nearly all code units are letters, digits and punctuation of Latin text. */
    private static boolean isText16(byte[] bytes, int length, boolean little) {
        int good = 0;
        for (int i = 0; i < length; i += 2) {
            int high = bytes[little ? i + 1 : i] & 0xFF;
            int low = bytes[little ? i : i + 1] & 0xFF;
            char c = (char) ((high << 8) | low);
            boolean blank = (c == '\t') || (c == '\n') || (c == '\r');
            boolean latin = ((c >= ' ') && (c < 0x250) && !((c >= 0x7F) && (c < 0xA0)))
                    || ((c >= 0x1E00) && (c < 0x1F00))
                    || ((c >= 0x300) && (c < 0x370))
                    || ((c >= 0x2010) && (c < 0x2070));
            good += blank || latin ? 1 : 0;
        }
        return good * 200L >= (long) length * NEARLY_ALL;
    }

    /**
     * What a walk through bytes as UTF-8 met.
     *
     * @param sequences well-formed sequences of more than one byte
     * @param broken bytes that belong to none, an unfinished sequence at the end not counted
     * @param cut whether the end cuts a sequence off
     * @param controls C0 controls other than those of plain text
     */
    record Utf8(int sequences, int broken, boolean cut, int controls) {
        boolean isAscii() {
            return (sequences == 0) && (broken == 0) && !cut;
        }

        /** Well-formed, or so nearly that a byte or two must have been damaged. */
        boolean isUtf8() {
            return (sequences > 0) && (broken * 10L <= sequences);
        }
    }

    static Utf8 utf8(byte[] bytes) {
        int sequences = 0;
        int broken = 0;
        int controls = 0;
        int at = 0;
        while (at < bytes.length) {
            int b = bytes[at];
            if (b >= 0) {
                controls += (b < ' ') && (b != '\t') && (b != '\n') && (b != '\r') && (b != '\f') ? 1 : 0;
                at++;
                continue;
            }
            int length = sequence(bytes, at);
            if (length > 1) {
                sequences++;
                at += length;
            } else if (length == 0) {
                break;
            } else {
                broken++;
                at++;
                if ((broken > ENOUGH) && (broken > sequences)) {
                    break;
                }
            }
        }
        return new Utf8(sequences, broken, at < bytes.length, controls);
    }

    /** The length of the sequence that starts here; 1 for none, 0 for one that the end cuts off. */
    private static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 0xFF;
        int length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
        for (int i = 1; i < length; i++) {
            if (at + i == bytes.length) {
                return 0;
            }
            int next = bytes[at + i] & 0xFF;
            int least = (i == 1) && (lead == 0xE0) ? 0xA0 : (i == 1) && (lead == 0xF0) ? 0x90 : 0x80;
            int most = (i == 1) && (lead == 0xED) ? 0x9F : (i == 1) && (lead == 0xF4) ? 0x8F : 0xBF;
            if ((next < least) || (next > most)) {
                return 1;
            }
        }
        return length;
    }
}
