package vn.govmail.signature;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key that signs, with its certificate; the key itself may lie in a token and never be seen. {@code vn.govmail.signing} has
 * ready ones for PKCS #12 files, PKCS #11 tokens and any {@link java.security.PrivateKey}. Implementations are thread-safe
 * and show no key in {@code toString}.
 */
public interface SigningKey {

    /** The certificate of the key, then those of its issuers as far as known; never empty. */
    List<X509Certificate> chain();

    /** How it signs. */
    SignatureScheme scheme();

    /**
     * Signs a message, of which the key makes the digest itself.
     *
     * @return the signature value as CMS has it (for ECDSA the DER sequence)
     * @throws SigningException if the key refuses or the token is gone
     */
    byte[] sign(byte[] message) throws SigningException;
}
