package vn.govmail.testkit.letter;

import java.nio.charset.StandardCharsets;

/** A body text: its bytes, the charset that the letter declares for them (rightly or not) and how they are written. */
final class Text {
    private final byte[] bytes;
    private final String subtype;
    private final String declaredCharset;
    private final TransferEncoding encoding;

    Text(byte[] bytes, String subtype, String declaredCharset, TransferEncoding encoding) {
        this.bytes = bytes;
        this.subtype = subtype;
        this.declaredCharset = declaredCharset;
        this.encoding = encoding;
    }

    byte[] bytes() {
        return bytes;
    }

    static Text utf8(String text, String subtype) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        byte[] bytes = text.replaceAll("\r\n|\r|\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        return new Text(
                bytes, subtype, "UTF-8", ascii ? TransferEncoding.SEVEN_BIT : TransferEncoding.QUOTED_PRINTABLE);
    }

    Text withEncoding(TransferEncoding other) {
        return new Text(bytes, subtype, declaredCharset, other);
    }

    Entity entity() {
        String charset = declaredCharset.isEmpty() ? "" : "; charset=" + declaredCharset;
        return Entity.of("text/" + subtype + charset, encoding, "", bytes);
    }
}
