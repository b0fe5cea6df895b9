package vn.govmail.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The first bytes of a file, and questions about them. */
final class Prefix {
    private final byte[] bytes;
    private final boolean whole;

    Prefix(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    int length() {
        return bytes.length;
    }

    int at(int index) {
        return index < bytes.length ? bytes[index] & 0xFF : -1;
    }

    /** Two bytes, the lower one first; bytes beyond the end count as zero. */
    int u16(int index) {
        return Math.max(0, at(index)) | (Math.max(0, at(index + 1)) << 8);
    }

    /** Four bytes, the lowest one first. */
    long u32(int index) {
        return u16(index) | ((long) u16(index + 2) << 16);
    }

    /** Some bytes as characters; fewer where they end. */
    String ascii(int from, int length) {
        int start = Math.min(from, bytes.length);
        return new String(bytes, start, Math.min(length, bytes.length - start), StandardCharsets.ISO_8859_1);
    }

    boolean startsWith(int... expected) {
        return has(expected, 0);
    }

    private boolean has(int[] expected, int from) {
        for (int i = 0; i < expected.length; i++) {
            if (at(from + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Where some bytes first stand; -1 if nowhere. */
    int indexOf(int... wanted) {
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (has(wanted, i)) {
                return i;
            }
        }
        return -1;
    }

    boolean startsWith(String ascii) {
        return has(ascii, 0);
    }

    boolean has(String ascii, int from) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(from + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where some ASCII text first stands within the first bytes; -1 if nowhere. */
    int indexOf(String ascii, int within) {
        return indexOf(ascii, 0, within);
    }

    /** Where some ASCII text first stands from a place on, whole before another; -1 if nowhere. */
    int indexOf(String ascii, int from, int to) {
        int last = Math.min(to, bytes.length) - ascii.length();
        for (int i = from; i <= last; i++) {
            if (has(ascii, i)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether there is a control character that no text has. */
    boolean hasControls() {
        for (byte b : bytes) {
            int c = b & 0xFF;
            if ((c < 0x20) && (c != '\t') && (c != '\n') && (c != '\r') && (c != '\f')) {
                return true;
            }
        }
        return false;
    }

    boolean isUtf16() {
        if (!startsWith(0xFF, 0xFE) && !startsWith(0xFE, 0xFF)) {
            return false;
        }
        String text = new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 0xFFFD) || (c == 0xFFFE) || ((c < 0x20) && "\t\n\r\f".indexOf(c) < 0)) {
                return !whole && (i >= text.length() - 1);
            }
        }
        return text.length() > 0;
    }

    /** The text of the prefix for recognising a format: UTF-16 by its mark, UTF-8 if it is that, else byte by byte. */
    String text() {
        if (isUtf16()) {
            return new String(bytes, 0, bytes.length & ~1, StandardCharsets.UTF_16);
        }
        int from = startsWith(0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        // a character cut at the end of the prefix is no error
        if (decoder.decode(in, out, whole).isError()) {
            return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        }
        return out.flip().toString();
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
