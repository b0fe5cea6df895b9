package vn.govmail.signing.pdf.syntax;

import vn.govmail.signature.Reason;
import vn.govmail.signing.pdf.syntax.ValueParser.StringCipher;

/**
 * Encryption by the standard security handler with the empty user password (ISO 32000-1, 7.6; AES-256: ISO 32000-2, 7.6).
 * Immutable.
 */
final class Encryption {
    private final byte[] fileKey;
    private final Method strings;
    private final Method streams;
    private final boolean metadata;

    private Encryption(byte[] fileKey, Method strings, Method streams, boolean metadata) {
        this.fileKey = fileKey;
        this.strings = strings;
        this.streams = streams;
        this.metadata = metadata;
    }

    /** How bytes are encrypted. */
    enum Method {
        NONE,
        RC4,
        AES_128,
        AES_256
    }

    /**
     * Opens.
     *
     * @throws StructureException PASSWORD_REQUIRED if the empty password does not open it, or nothing that is known here
     */
    static Encryption open(Revision revision, PdfDictionary trailer) {
        if (!(revision.get(trailer, "Encrypt") instanceof PdfDictionary encrypt)
                || !revision.get(encrypt, "Filter").isName("Standard")) {
            throw locked();
        }
        long version = number(revision.get(encrypt, "V"), 0);
        boolean metadata = revision.get(encrypt, "EncryptMetadata") != PdfBoolean.FALSE;
        int bits = (int) Math.max(40, Math.min(256, number(revision.get(encrypt, "Length"), 40)));
        Method strings = version < 4 ? Method.RC4 : method(revision, encrypt, "StrF");
        Method streams = version < 4 ? Method.RC4 : method(revision, encrypt, "StmF");
        if (version < 1 || version > 5 || version == 3) {
            throw locked();
        }
        int keyBytes = version == 1 ? 5 : version == 4 ? 16 : bits / 8;
        PasswordCheck check = new PasswordCheck(revision, encrypt, keyBytes, metadata);
        return new Encryption(check.fileKey().orElseThrow(Encryption::locked), strings, streams, metadata);
    }

    private static Method method(Revision revision, PdfDictionary encrypt, String use) {
        String name = revision.get(encrypt, use) instanceof PdfName given ? given.value() : "Identity";
        if (name.equals("Identity")) {
            return Method.NONE;
        }
        PdfDictionary filter = revision.dictionary(encrypt, "CF")
                .flatMap(filters -> revision.dictionary(filters, name))
                .orElseThrow(Encryption::locked);
        if (!(revision.get(filter, "CFM") instanceof PdfName method)) {
            throw locked();
        }
        return switch (method.value()) {
            case "None" -> Method.NONE;
            case "V2" -> Method.RC4;
            case "AESV2" -> Method.AES_128;
            case "AESV3" -> Method.AES_256;
            default -> throw locked();
        };
    }

    private static long number(PdfValue value, long otherwise) {
        return value instanceof PdfNumber number && number.isInteger() ? number.asLong() : otherwise;
    }

    private static StructureException locked() {
        return StructureException.of(Reason.PASSWORD_REQUIRED, "the empty password does not open it");
    }

    StringCipher strings(ObjectId id) {
        return bytes -> {
            // what is no whole number of blocks was never encrypted, as the value of a signature
            byte[] plain = ObjectCiphers.decrypt(strings, fileKey, id, bytes);
            return plain == null ? bytes : plain;
        };
    }

    StreamData.Decryption streams(ObjectId id) {
        return (dictionary, raw) -> {
            if (isPlain(dictionary)) {
                return raw;
            }
            byte[] plain = ObjectCiphers.decrypt(streams, fileKey, id, raw);
            if (plain == null) {
                throw StructureException.malformed("encrypted data of " + id);
            }
            return plain;
        };
    }

    private boolean isPlain(PdfDictionary stream) {
        PdfValue type = stream.get("Type");
        PdfValue filter = stream.get("Filter");
        PdfValue first = filter instanceof PdfArray filters ? filters.get(0) : filter;
        return type.isName("XRef") || (type.isName("Metadata") && !metadata) || first.isName("Crypt");
    }
}
