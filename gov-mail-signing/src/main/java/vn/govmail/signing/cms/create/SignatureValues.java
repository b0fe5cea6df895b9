package vn.govmail.signing.cms.create;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.trust.CryptoProvider;

/** Makes and checks the bare values of signatures. Stateless. */
public final class SignatureValues {
    private SignatureValues() {}

    /** The scheme that suits the key of a certificate: SHA-256, and longer digests for longer curves. */
    public static SignatureScheme suitedTo(X509Certificate certificate) throws SigningException {
        PublicKey key = certificate.getPublicKey();
        String algorithm = key.getAlgorithm().toUpperCase(Locale.ROOT);
        return switch (algorithm) {
            case "RSA" -> SignatureScheme.RSA_SHA256;
            case "RSASSA-PSS" -> SignatureScheme.RSA_PSS_SHA256;
            case "EC", "ECDSA" -> forCurve(key);
            case "EDDSA", "ED25519" -> edwards(key);
            default -> throw new SigningException(SigningProblem.KEY_UNUSABLE, "no scheme for keys of " + algorithm);
        };
    }

    private static SignatureScheme forCurve(PublicKey key) {
        int bits = key instanceof ECPublicKey ec ? ec.getParams().getOrder().bitLength() : 256;
        if (bits <= 256) {
            return SignatureScheme.ECDSA_SHA256;
        }
        return bits <= 384 ? SignatureScheme.ECDSA_SHA384 : SignatureScheme.ECDSA_SHA512;
    }

    private static SignatureScheme edwards(PublicKey key) throws SigningException {
        // 12 bytes of SubjectPublicKeyInfo before 32 of the key; Ed448 is longer
        if (key.getEncoded().length != 44) {
            throw new SigningException(SigningProblem.KEY_UNUSABLE, "of the Edwards curves only Ed25519 is used");
        }
        return SignatureScheme.ED25519;
    }

    /**
     * Signs.
     *
     * @param provider who shall sign; where it is null Java chooses the provider that takes the key
     */
    public static byte[] sign(PrivateKey key, SignatureScheme scheme, byte[] message, @Nullable Provider provider)
            throws SigningException {
        try {
            Signature signature = provider == null
                    ? Signature.getInstance(javaName(scheme))
                    : Signature.getInstance(javaName(scheme), provider);
            if (scheme.isPss()) {
                signature.setParameter(pss(scheme));
            }
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new SigningException(SigningProblem.KEY_UNUSABLE, "the key cannot sign as " + scheme, e);
        } catch (GeneralSecurityException | RuntimeException e) {
            // tokens answer with ProviderException, which is unchecked
            throw new SigningException(SigningProblem.KEY_UNUSABLE, "the key refused to sign", e);
        }
    }

    /** Whether a value is the signature of a message under the key of a certificate. */
    public static boolean verifies(X509Certificate certificate, SignatureScheme scheme, byte[] message, byte[] value) {
        try {
            String name = scheme.isPss() ? scheme.digest().replace("-", "") + "withRSAandMGF1" : javaName(scheme);
            PublicKey key = KeyFactory.getInstance(scheme.keyAlgorithm(), CryptoProvider.get())
                    .generatePublic(
                            new X509EncodedKeySpec(certificate.getPublicKey().getEncoded()));
            Signature signature = Signature.getInstance(name, CryptoProvider.get());
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(value);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static String javaName(SignatureScheme scheme) {
        if (scheme == SignatureScheme.ED25519) {
            return "Ed25519";
        }
        if (scheme.isPss()) {
            return "RSASSA-PSS";
        }
        return scheme.digest().replace("-", "") + "with" + ("EC".equals(scheme.keyAlgorithm()) ? "ECDSA" : "RSA");
    }

    private static PSSParameterSpec pss(SignatureScheme scheme) {
        return new PSSParameterSpec(
                scheme.digest(),
                "MGF1",
                new MGF1ParameterSpec(scheme.digest()),
                SchemeIdentifiers.digestLength(scheme),
                PSSParameterSpec.TRAILER_FIELD_BC);
    }
}
