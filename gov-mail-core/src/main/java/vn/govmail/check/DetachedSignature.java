package vn.govmail.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import vn.govmail.document.Content;

/**
 * Tells a CMS file that is a signature and nothing else from one that holds what it signs (RFC 5652 clause 5.2). Follows DER
 * with definite lengths alone; for anything else the answer is no, so that nothing inside goes unseen.
 */
final class DetachedSignature {
    private static final int LOOKED_AT = 4 << 10;
    private static final int SEQUENCE = 0x30;
    private static final int SET = 0x31;
    private static final int INTEGER = 0x02;
    private static final int OID = 0x06;
    private static final int CONTENT = 0xA0;
    private static final int SIGNED_DATA = 2;

    private final byte[] bytes;
    private int at;
    /** Where the value that was entered last ends. */
    private int end;

    private DetachedSignature(byte[] bytes) {
        this.bytes = bytes;
    }

    static boolean is(Content content) {
        try (InputStream in = content.open()) {
            return new DetachedSignature(withoutArmour(in.readNBytes(LOOKED_AT))).isSignatureAlone();
        } catch (IOException e) {
            return false;
        }
    }

    /** The beginning of what Base64 says, with a line of armour before it (RFC 7468) or without. */
    private static byte[] withoutArmour(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] != '-' && bytes[0] != 'M')) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = bytes[0] == '-' ? text.indexOf('\n') + 1 : 0;
        int end = text.indexOf('-', from);
        String digits = (end < 0 ? text.substring(from) : text.substring(from, end)).replaceAll("[=\\s]", "");
        try {
            return Base64.getDecoder().decode(digits.substring(0, digits.length() & ~3));
        } catch (IllegalArgumentException e) {
            return bytes;
        }
    }

    /** ContentInfo, its type, SignedData, version, digest algorithms, and an EncapsulatedContentInfo of a type alone. */
    private boolean isSignatureAlone() {
        if (!enter(SEQUENCE) || !enter(OID) || end > bytes.length || bytes[end - 1] != SIGNED_DATA) {
            return false;
        }
        at = end;
        if (!enter(CONTENT) || !enter(SEQUENCE) || !skip(INTEGER) || !skip(SET) || !enter(SEQUENCE)) {
            return false;
        }
        int endOfContentInfo = end;
        return skip(OID) && at == endOfContentInfo;
    }

    private boolean skip(int tag) {
        boolean entered = enter(tag);
        at = end;
        return entered;
    }

    /** Goes into a value of a tag; false if another stands here, or its length is not definite or not plausible. */
    private boolean enter(int tag) {
        if (at + 2 > bytes.length || (bytes[at] & 0xFF) != tag) {
            return false;
        }
        int length = bytes[at + 1] & 0xFF;
        at += 2;
        if (length >= 0x80) {
            int digits = length & 0x7F;
            if (digits < 1 || digits > 3 || at + digits > bytes.length) {
                return false;
            }
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = (length << 8) | (bytes[at++] & 0xFF);
            }
        }
        end = at + length;
        return length > 0;
    }
}
