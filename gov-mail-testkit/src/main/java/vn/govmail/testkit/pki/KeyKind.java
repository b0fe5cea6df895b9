package vn.govmail.testkit.pki;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** The kinds of key that {@link TestPki} issues certificates for. */
public enum KeyKind {
    /** Too short for today's use; for tests of what is refused. */
    RSA_1024("RSA", 1024),
    RSA_2048("RSA", 2048),
    RSA_3072("RSA", 3072),
    /** What roots mostly have; takes seconds to make. */
    RSA_4096("RSA", 4096),
    /** A key whose certificate allows RSASSA-PSS alone (RFC 4055 section 1.2). */
    RSA_PSS_2048("RSASSA-PSS", 2048),
    EC_P256("EC", 256),
    EC_P384("EC", 384),
    ED25519("Ed25519", 255),
    ED448("Ed448", 448);

    private final String algorithm;
    private final int bits;

    KeyKind(String algorithm, int bits) {
        this.algorithm = algorithm;
        this.bits = bits;
    }

    KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(bits);
        return generator.generateKeyPair();
    }
}
