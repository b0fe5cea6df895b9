package vn.govmail.signing.trust;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;

/**
 * Verifies single signature values. The providers {@code SunRsaSign} and {@code SunEC} of the Java platform are asked for by
 * name, since they are faster; what they lack or refuse is done by BouncyCastle. Both answer the same, so neither the host's
 * order of providers nor its make of Java changes a result. Stateless.
 */
public final class SignatureEngine {

    private static final int ED25519_BYTES = 64;
    private static final int ED448_BYTES = 114;
    private static final boolean PLATFORM_RSA = Security.getProvider("SunRsaSign") != null;

    private SignatureEngine() {}

    /** Whether this Java platform brings the provider that is fastest for RSA. */
    static boolean platformHasRsa() {
        return PLATFORM_RSA;
    }

    /** What was signed, handed to the engine piece by piece. */
    @FunctionalInterface
    public interface Signed {
        void feed(Signature engine) throws IOException, SignatureException;
    }

    /**
     * Verifies one value.
     *
     * @param algorithm the name of the algorithm as JCA spells it, for example {@code SHA256withRSA}
     * @param parameters its parameters, for RSASSA-PSS; null where it takes none
     * @param effort pays for it
     * @throws GeneralSecurityException if the algorithm is unknown, or the key is not of its kind or of numbers that nobody uses
     * @throws IOException if what was signed cannot be read
     */
    public static boolean verify(
            String algorithm,
            @Nullable AlgorithmParameterSpec parameters,
            PublicKey key,
            Signed data,
            byte[] value,
            Effort effort)
            throws GeneralSecurityException, IOException {
        PublicKeys.check(key);
        effort.use(key);
        if (isOverlong(algorithm, value)) {
            return false;
        }
        Signature engine;
        try {
            engine = engine(algorithm, parameters, key, effort);
        } catch (IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // DSA keys without parameters of their own among others
            throw new InvalidKeyException("a key that cannot be used", e);
        }
        try {
            data.feed(engine);
            return engine.verify(value);
        } catch (SignatureException | IllegalArgumentException | ArithmeticException e) {
            // the value is not even of the form that the algorithm gives
            return false;
        }
    }

    /** RFC 8032 fixes the length; the platform's provider passes over what follows it. */
    private static boolean isOverlong(String algorithm, byte[] value) {
        return switch (algorithm) {
            case "Ed25519" -> value.length != ED25519_BYTES;
            case "Ed448" -> value.length != ED448_BYTES;
            default -> false;
        };
    }

    private static Signature engine(
            String algorithm, @Nullable AlgorithmParameterSpec parameters, PublicKey key, Effort effort)
            throws GeneralSecurityException {
        if (algorithm.endsWith("withECDSA") && !onNamedCurve(key)) {
            throw new InvalidKeyException("explicit curve parameters");
        }
        String platform = platformProvider(algorithm);
        if (platform != null) {
            try {
                return prepared(Signature.getInstance(algorithm, platform), parameters, key);
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                // absent on this platform, or a key or curve that it does not know: the same algorithm, slower
            }
        }
        PublicKeys.checkForBouncyCastle(key);
        effort.useInBouncyCastle(key);
        return prepared(Signature.getInstance(algorithm, CryptoProvider.get()), parameters, translated(key, effort));
    }

    private static Signature prepared(Signature engine, @Nullable AlgorithmParameterSpec parameters, PublicKey key)
            throws GeneralSecurityException {
        if (parameters != null) {
            engine.setParameter(parameters);
        }
        engine.initVerify(key);
        return engine;
    }

    private static PublicKey translated(PublicKey key, Effort effort) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(key.getAlgorithm(), CryptoProvider.get())
                    .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            effort.refused(key);
            throw e;
        }
    }

    /** RFC 5480, section 2.1.1: a key that brings its own curve can be made to fit any signature. */
    private static boolean onNamedCurve(PublicKey key) {
        return SubjectPublicKeyInfo.getInstance(key.getEncoded()).getAlgorithm().getParameters()
                instanceof ASN1ObjectIdentifier;
    }

    private static @Nullable String platformProvider(String algorithm) {
        if (algorithm.endsWith("withRSA") || "RSASSA-PSS".equals(algorithm)) {
            return "SunRsaSign";
        }
        return algorithm.endsWith("withECDSA") || algorithm.startsWith("Ed") ? "SunEC" : null;
    }
}
