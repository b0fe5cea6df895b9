package vn.govmail.testkit.pki;

/** The kinds of key that {@link TestPki} issues certificates for. */
public enum KeyKind {
    /** Too short for today's use; for tests of what is refused. */
    RSA_1024("RSA", 1024),
    RSA_2048("RSA", 2048),
    EC_P256("EC", 256);

    private final String algorithm;
    private final int bits;

    KeyKind(String algorithm, int bits) {
        this.algorithm = algorithm;
        this.bits = bits;
    }

    String algorithm() {
        return algorithm;
    }

    int bits() {
        return bits;
    }
}
