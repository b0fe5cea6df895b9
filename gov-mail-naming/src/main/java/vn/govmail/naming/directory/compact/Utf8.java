package vn.govmail.naming.directory.compact;

import java.nio.charset.StandardCharsets;

/** UTF-8 written where it is to stay; a string's own method makes an array twice. The bytes are those of that method. */
final class Utf8 {
    private Utf8() {}

    /** How many bytes a text takes. */
    static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                return text.getBytes(StandardCharsets.UTF_8).length;
            }
            length += c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
        }
        return length;
    }

    /** Writes a text; there has to be room for its {@link #length}. */
    static void write(String text, byte[] bytes, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[at++] = (byte) c;
            } else if (c < 0x800) {
                bytes[at++] = (byte) (0xC0 | (c >> 6));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isSurrogate(c)) {
                byte[] whole = text.getBytes(StandardCharsets.UTF_8);
                System.arraycopy(whole, 0, bytes, from, whole.length);
                return;
            } else {
                bytes[at++] = (byte) (0xE0 | (c >> 12));
                bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }
}
