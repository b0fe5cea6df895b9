package vn.govmail.text;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The bytes that a string shows when they were read as ISO-8859-1 or windows-1252, whichever it was: the characters to U+00FF
 * stand for themselves, the signs that windows-1252 has between 0x80 and 0x9F for their bytes.
 */
final class ShownBytes {
    private static final byte[] ROW = new byte[32];
    private static final char[] SIGNS;
    private static final byte[] SIGN_BYTES;

    static {
        for (int i = 0; i < ROW.length; i++) {
            ROW[i] = (byte) (0x80 + i);
        }
        String signs = new String(ROW, Charset.forName("windows-1252"));
        char[] sorted = signs.replace("\uFFFD", "").toCharArray();
        Arrays.sort(sorted);
        SIGNS = sorted;
        SIGN_BYTES = new byte[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            SIGN_BYTES[i] = (byte) (0x80 + signs.indexOf(sorted[i]));
        }
    }

    private ShownBytes() {}

    /** The byte that a character shows, 0 to 255; -1 for none. */
    static int of(char c) {
        if (c <= 0xFF) {
            return c;
        }
        int at = Arrays.binarySearch(SIGNS, c);
        return at < 0 ? -1 : SIGN_BYTES[at] & 0xFF;
    }

    /** Bytes for the detector: what shows none becomes a space. */
    static byte[] of(CharSequence text, int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = from; i < to; i++) {
            int shown = of(text.charAt(i));
            bytes[i - from] = (byte) (shown < 0 ? ' ' : shown);
        }
        return bytes;
    }

    /** The string as ISO-8859-1 would have shown it. */
    static String asLatin1(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int shown = of(text.charAt(i));
            out.append(shown < 0 ? text.charAt(i) : (char) shown);
        }
        return out.toString();
    }
}
