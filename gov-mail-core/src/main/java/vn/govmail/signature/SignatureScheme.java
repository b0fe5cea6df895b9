package vn.govmail.signature;

/**
 * With what algorithms a signature is made. The digest is that of the document too.
 *
 * <p>RSA with PKCS #1 v1.5 and with PSS: RFC 8017; ECDSA: FIPS 186-5; Ed25519 with SHA-512 over the document: RFC 8419.
 */
public enum SignatureScheme {
    RSA_SHA256("RSA", "SHA-256"),
    RSA_SHA384("RSA", "SHA-384"),
    RSA_SHA512("RSA", "SHA-512"),
    RSA_PSS_SHA256("RSA", "SHA-256"),
    RSA_PSS_SHA384("RSA", "SHA-384"),
    RSA_PSS_SHA512("RSA", "SHA-512"),
    ECDSA_SHA256("EC", "SHA-256"),
    ECDSA_SHA384("EC", "SHA-384"),
    ECDSA_SHA512("EC", "SHA-512"),
    ED25519("EdDSA", "SHA-512");

    private final String keyAlgorithm;
    private final String digest;

    SignatureScheme(String keyAlgorithm, String digest) {
        this.keyAlgorithm = keyAlgorithm;
        this.digest = digest;
    }

    /** The kind of key it needs, by the name that Java has for it: {@code RSA}, {@code EC} or {@code EdDSA}. */
    public String keyAlgorithm() {
        return keyAlgorithm;
    }

    /** The digest of the document, by the name that Java has for it. */
    public String digest() {
        return digest;
    }

    /** Whether it is RSA with PSS. */
    public boolean isPss() {
        return this == RSA_PSS_SHA256 || this == RSA_PSS_SHA384 || this == RSA_PSS_SHA512;
    }
}
