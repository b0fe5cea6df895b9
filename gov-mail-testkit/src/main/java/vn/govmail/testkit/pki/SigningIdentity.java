package vn.govmail.testkit.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * A key that can sign, with its certificate. For tests only. Immutable and thread-safe.
 *
 * @param key the private key
 * @param certificate the certificate of the key
 * @param chain the certificate, then those of its issuers, without the root
 */
public record SigningIdentity(PrivateKey key, X509Certificate certificate, List<X509Certificate> chain) {

    public SigningIdentity {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(certificate, "certificate");
        chain = List.copyOf(chain);
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "SigningIdentity[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
