package vn.govmail.document;

import java.util.Base64;
import java.util.List;
import java.util.Set;

/** CMS structures (RFC 5652): DER or BER, PEM, or bare Base64 as some clients send. */
final class CmsFormats {
    private static final int[] PKCS7 = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07};
    /** id-smime-ct: authEnvelopedData, compressedData. */
    private static final int[] SMIME_TYPES = {0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x10, 0x01};

    private static final int AUTH_ENVELOPED = 23;

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

    /** Enveloped, encrypted, and authenticated enveloped data cannot be read without a key. */
    static Set<FileTrait> traits(Prefix prefix) {
        int at = prefix.at(1) > 0x80 ? 2 + (prefix.at(1) & 0x7F) : 2;
        boolean pkcs7 = has(prefix, at + 2, PKCS7);
        int type = prefix.at(at + 2 + (pkcs7 ? PKCS7.length : SMIME_TYPES.length));
        boolean encrypted = pkcs7 ? (type == 3) || (type == 4) || (type == 6) : type == AUTH_ENVELOPED;
        return encrypted ? Set.of(FileTrait.ENCRYPTED) : Set.of();
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
        return PEM.stream().anyMatch(text::startsWith) || (text.startsWith("MI") && isDer(decoded(text, 0)));
    }

    /** What is known of a structure that is PEM or bare Base64. */
    static Set<FileTrait> armouredTraits(String text) {
        String armour = text.stripLeading();
        int line = armour.startsWith("-----") ? armour.indexOf('\n') + 1 : 0;
        Prefix prefix = decoded(armour, line);
        return isDer(prefix) ? traits(prefix) : Set.of();
    }

    /** The first bytes of what Base64 stands for. */
    private static Prefix decoded(String text, int from) {
        StringBuilder digits = new StringBuilder(64);
        for (int i = from; (i < text.length()) && (digits.length() < 64); i++) {
            char c = text.charAt(i);
            if ((c == '\r') || (c == '\n')) {
                continue;
            }
            if (!isBase64(c)) {
                break;
            }
            digits.append(c);
        }
        digits.setLength(digits.length() & ~3);
        return new Prefix(Base64.getDecoder().decode(digits.toString()), false);
    }

    private static boolean isBase64(char c) {
        return ((c >= 'A') && (c <= 'Z'))
                || ((c >= 'a') && (c <= 'z'))
                || ((c >= '0') && (c <= '9'))
                || (c == '+')
                || (c == '/');
    }
}
