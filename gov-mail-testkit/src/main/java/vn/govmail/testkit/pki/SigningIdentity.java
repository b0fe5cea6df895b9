package vn.govmail.testkit.pki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
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

    /** The usual signature algorithm of the key, as {@code java.security} calls it, for example {@code SHA256withRSA}. */
    public String algorithm() {
        return SignatureAlgorithms.of(key);
    }

    /** Key and chain as a PKCS#12 file (RFC 7292); the key is called {@code seal}. */
    public byte[] pkcs12(char[] password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("seal", key, password, chain.toArray(new Certificate[0]));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            store.store(file, password);
            return file.toByteArray();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot write PKCS#12", e);
        }
    }

    /** The same certificate with a key that does not belong to it, for signatures that do not fit. */
    public SigningIdentity withAnotherKey() {
        try {
            return new SigningIdentity(KeyKind.RSA_2048.generate().getPrivate(), certificate, chain);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a key", e);
        }
    }

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "SigningIdentity[" + certificate.getSubjectX500Principal().getName() + "]";
    }
}
