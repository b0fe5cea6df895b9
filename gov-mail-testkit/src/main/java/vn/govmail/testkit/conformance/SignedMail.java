package vn.govmail.testkit.conformance;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;

/** Writes signed MIME parts, by the byte. Immutable. */
record SignedMail(SigningIdentity signer, Instant at) {
    static final String TEXT = "Content-Type: text/plain; charset=utf-8\r\n\r\nChuyen 1.000.000 dong \r\n";
    static final String VERSION = "MIME-Version: 1.0\r\n";

    byte[] detached(String part) {
        return Cms.at(at, signer).sign(part.getBytes(StandardCharsets.UTF_8));
    }

    byte[] around(String part) {
        return Cms.at(at, signer).encapsulated().sign(part.getBytes(StandardCharsets.UTF_8));
    }

    /** A part signed as multipart/signed. */
    String signed(String part, String boundary) {
        return signed(part, detached(part), boundary);
    }

    static String signed(String part, byte[] signature, String boundary) {
        return "Content-Type: multipart/signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256; boundary="
                + boundary + "\r\n\r\n--" + boundary + "\r\n" + part + "\r\n--" + boundary
                + "\r\nContent-Type: application/pkcs7-signature; name=smime.p7s\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(signature) + "\r\n--" + boundary + "--\r\n";
    }

    /** A part within signed data. */
    String opaque(String part) {
        return opaque(around(part));
    }

    static String opaque(byte[] signedData) {
        return "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(signedData) + "\r\n";
    }

    /** Parts side by side. */
    static String mixed(String... parts) {
        return "Content-Type: multipart/mixed; boundary=o\r\n\r\n--o\r\n" + String.join("\r\n--o\r\n", parts)
                + "\r\n--o--\r\n";
    }
}
