package vn.govmail.testkit.pki;

import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/** How the keys of the test PKI sign. Stateless. */
final class SignatureAlgorithms {
    static final String PSS = "SHA256withRSAandMGF1";

    // the platform has no name for RSASSA-PSS with its parameters; never registered
    private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

    private SignatureAlgorithms() {}

    /** The usual algorithm of a key, for example {@code SHA384withECDSA} for a key on P-384. */
    static String of(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> ((ECKey) key).getParams().getOrder().bitLength() > 256 ? "SHA384withECDSA" : "SHA256withECDSA";
            case "RSASSA-PSS" -> PSS;
            case "EdDSA" -> ((EdECKey) key).getParams().getName();
            case "Ed25519", "Ed448" -> key.getAlgorithm();
            default -> throw new IllegalArgumentException("no algorithm for a key of " + key.getAlgorithm());
        };
    }

    /** Digests for signed attributes; Ed448 wants SHAKE256 (RFC 8419, section 3.1), which the platform need not have. */
    static DigestCalculatorProvider digests() throws OperatorCreationException {
        return new JcaDigestCalculatorProviderBuilder()
                .setProvider(BOUNCY_CASTLE)
                .build();
    }

    static ContentSigner signer(PrivateKey key, String algorithm) throws OperatorCreationException {
        JcaContentSignerBuilder builder = new JcaContentSignerBuilder(algorithm);
        if (PSS.equals(algorithm)) {
            builder.setProvider(BOUNCY_CASTLE);
        }
        return builder.build(key);
    }
}
