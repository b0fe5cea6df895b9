package vn.govmail.signing.judgement;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import vn.govmail.document.Sha256;

/** Names certificates by their digest. Stateless. */
final class Certificates {

    private Certificates() {}

    static String sha256(X509Certificate certificate) {
        try {
            return Sha256.of(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read cannot be written", e);
        }
    }
}
