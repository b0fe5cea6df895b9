package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.OutputStream;

/** Writes characters as UTF-8 with the references that Canonical XML demands. Confined to one writing. */
final class CanonicalOutput {
    private static final int SIZE = 8 << 10;
    private static final int ROOM = 8;

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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                ascii(c);
            } else {
                i += encode(text, i);
            }
        }
    }

    /** Text between tags. */
    void characters(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> text("&amp;");
                case '<' -> text("&lt;");
                case '>' -> text("&gt;");
                case '\r' -> text("&#xD;");
                default -> {
                    if (c < 0x80) {
                        ascii(c);
                    } else {
                        i += encode(text, i);
                    }
                }
            }
        }
    }

    /** The value of an attribute. */
    void attribute(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> text("&amp;");
                case '<' -> text("&lt;");
                case '"' -> text("&quot;");
                case '\t' -> text("&#x9;");
                case '\n' -> text("&#xA;");
                case '\r' -> text("&#xD;");
                default -> {
                    if (c < 0x80) {
                        ascii(c);
                    } else {
                        i += encode(text, i);
                    }
                }
            }
        }
    }

    /** A comment or the data of a processing instruction. */
    void markup(CharSequence text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                text("&#xD;");
            } else if (c < 0x80) {
                ascii(c);
            } else {
                i += encode(text, i);
            }
        }
    }

    /** How many more characters than the one at the place were written. */
    private int encode(CharSequence text, int place) throws IOException {
        if (used > SIZE - ROOM) {
            flush();
        }
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
