package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes characters as UTF-8 with the references that Canonical XML demands. Confined to one writing. */
final class CanonicalOutput {
    private static final int SIZE = 8 << 10;
    /** For the longest that is written for one character. */
    private static final int ROOM = 8;

    private static final int ASCII = 0x80;

    private static final byte[][] IN_NAMES = references(Map.of());
    private static final byte[][] IN_MARKUP = references(Map.of('\r', "&#xD;"));
    private static final byte[][] IN_TEXT = references(Map.of('&', "&amp;", '<', "&lt;", '>', "&gt;", '\r', "&#xD;"));
    private static final byte[][] IN_VALUES =
            references(Map.of('&', "&amp;", '<', "&lt;", '"', "&quot;", '\t', "&#x9;", '\n', "&#xA;", '\r', "&#xD;"));

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int used;

    CanonicalOutput(OutputStream out) {
        this.out = out;
    }

    /** One character below 128, as it is. */
    void ascii(char character) throws IOException {
        if (used > SIZE - ROOM) {
            flush();
        }
        buffer[used++] = (byte) character;
    }

    /** Names, and what needs no references. */
    void text(CharSequence text) throws IOException {
        write(text, IN_NAMES);
    }

    /** Text between tags. */
    void characters(CharSequence text) throws IOException {
        write(text, IN_TEXT);
    }

    /** The value of an attribute. */
    void attribute(CharSequence text) throws IOException {
        write(text, IN_VALUES);
    }

    /** A comment or the data of a processing instruction. */
    void markup(CharSequence text) throws IOException {
        write(text, IN_MARKUP);
    }

    private void write(CharSequence text, byte[][] references) throws IOException {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            if (used > SIZE - ROOM) {
                flush();
            }
            char c = text.charAt(i);
            if (c >= ASCII) {
                i += encode(text, i);
            } else if (references[c].length == 0) {
                buffer[used++] = (byte) c;
            } else {
                for (byte each : references[c]) {
                    buffer[used++] = each;
                }
            }
        }
    }

    /** For each character of ASCII what is written for it; nothing where it stands for itself. */
    private static byte[][] references(Map<Character, String> written) {
        byte[][] all = new byte[ASCII][];
        for (char c = 0; c < ASCII; c++) {
            all[c] = written.getOrDefault(c, "").getBytes(StandardCharsets.US_ASCII);
        }
        return all;
    }

    /** How many more characters than the one at the place were written. */
    private int encode(CharSequence text, int place) throws IOException {
        int c = Character.codePointAt(text, place);
        if (c < 0x800) {
            buffer[used++] = (byte) (0xC0 | (c >> 6));
        } else if (c < 0x10000) {
            buffer[used++] = (byte) (0xE0 | (c >> 12));
            buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        } else {
            buffer[used++] = (byte) (0xF0 | (c >> 18));
            buffer[used++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            buffer[used++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        buffer[used++] = (byte) (0x80 | (c & 0x3F));
        return Character.charCount(c) - 1;
    }

    void flush() throws IOException {
        out.write(buffer, 0, used);
        used = 0;
    }
}
