package vn.govmail.signing.cms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The first bytes of a content that was signed without attributes. Where they are themselves a set of signed attributes, the signature was
 * made over another content, and somebody left the attributes out (RFC 5652, section 5.4: both are signed in the same way). Confined to one
 * call.
 */
final class BeginningOf {
    private static final int LOOKED_AT = 4 << 10;
    private static final int SET = 0x31;
    /** The encoded identifiers of content type and message digest (RFC 5652, sections 11.1 and 11.2). */
    private static final String CONTENT_TYPE = "\u0006\u0009\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0009\u0003";

    private static final String MESSAGE_DIGEST = "\u0006\u0009\u002a\u0086\u0048\u0086\u00f7\r\u0001\u0009\u0004";

    private final byte[] bytes = new byte[LOOKED_AT];
    private int size;

    void add(byte[] source, int offset, int length) {
        int taken = Math.min(length, LOOKED_AT - size);
        System.arraycopy(source, offset, bytes, size, taken);
        size += taken;
    }

    boolean isSignedAttributes() {
        String text = new String(Arrays.copyOf(bytes, size), StandardCharsets.ISO_8859_1);
        return size > 0 && (bytes[0] & 0xFF) == SET && text.contains(CONTENT_TYPE) && text.contains(MESSAGE_DIGEST);
    }
}
