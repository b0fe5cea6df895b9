package vn.govmail.document;

import java.util.Base64;
import java.util.List;

/** CMS structures (RFC 5652): DER or BER, PEM, or bare Base64 as some clients send. */
final class CmsFormats {
    private static final int[] PKCS7 = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07};
    /** id-smime-ct: authEnvelopedData, compressedData. */
    private static final int[] SMIME_TYPES = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01};

    private static final List<String> PEM =
            List.of("-----BEGIN PKCS7-----", "-----BEGIN CMS-----", "-----BEGIN PKCS #7");

    private CmsFormats() {}

    static boolean isDer(Prefix prefix) {
        if (prefix.at(0) != 0x30) {
            return false;
        }
        int lengthByte = prefix.at(1);
        int at = lengthByte > 0x80 ? 2 + (lengthByte & 0x7F) : 2;
        if ((lengthByte > 0x88) || (prefix.at(at) != 0x06)) {
            return false;
        }
        int oidLength = prefix.at(at + 1);
        if (has(prefix, at + 2, PKCS7)) {
            int type = prefix.at(at + 2 + PKCS7.length);
            return (oidLength == PKCS7.length + 1) && (type >= 1) && (type <= 6);
        }
        return (oidLength == SMIME_TYPES.length + 1) && has(prefix, at + 2, SMIME_TYPES);
    }

    private static boolean has(Prefix prefix, int from, int[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (prefix.at(from + i) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    static boolean isArmoured(String text) {
        for (String pem : PEM) {
            if (text.startsWith(pem)) {
                return true;
            }
        }
        if (!text.startsWith("MI")) {
            return false;
        }
        StringBuilder digits = new StringBuilder(64);
        for (int i = 0; (i < text.length()) && (digits.length() < 64); i++) {
            char c = text.charAt(i);
            if ((c == '\r') || (c == '\n')) {
                continue;
            }
            if (!(((c >= 'A') && (c <= 'Z'))
                    || ((c >= 'a') && (c <= 'z'))
                    || ((c >= '0') && (c <= '9'))
                    || (c == '+')
                    || (c == '/'))) {
                break;
            }
            digits.append(c);
        }
        digits.setLength(digits.length() & ~3);
        return isDer(new Prefix(Base64.getDecoder().decode(digits.toString()), false));
    }
}
