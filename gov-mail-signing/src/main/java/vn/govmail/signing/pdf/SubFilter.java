package vn.govmail.signing.pdf;

import vn.govmail.signing.pdf.syntax.PdfName;
import vn.govmail.signing.pdf.syntax.PdfValue;

/** The forms of a signature value in PDF (ISO 32000-1, 12.8.3; ETSI EN 319 142-1, 5 and 6). */
enum SubFilter {
    PKCS7_DETACHED,
    CADES_DETACHED,
    /** A document time stamp: it proves a time and makes nobody a signer. */
    TIME_STAMP,
    /** {@code adbe.pkcs7.sha1}: it can only be made with SHA-1. */
    PKCS7_SHA1,
    /** {@code adbe.x509.rsa_sha1}: it can only be made with SHA-1. */
    X509_RSA_SHA1,
    OTHER,
    ABSENT;

    /** By the value of the key /SubFilter. */
    static SubFilter of(PdfValue value) {
        if (!(value instanceof PdfName name)) {
            return ABSENT;
        }
        return switch (name.value()) {
            case "adbe.pkcs7.detached" -> PKCS7_DETACHED;
            case "ETSI.CAdES.detached" -> CADES_DETACHED;
            case "ETSI.RFC3161" -> TIME_STAMP;
            case "adbe.pkcs7.sha1" -> PKCS7_SHA1;
            case "adbe.x509.rsa_sha1" -> X509_RSA_SHA1;
            default -> OTHER;
        };
    }
}
