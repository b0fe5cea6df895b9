package vn.govmail.signing.cms;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.DSAPublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureNameFinder;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Reason;

/** Which algorithms are too weak today, and whether those that a signature states fit together. Stateless. */
final class Algorithms {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 224;
    private static final Set<ASN1ObjectIdentifier> WEAK_DIGESTS = Set.of(
            PKCSObjectIdentifiers.md2,
            PKCSObjectIdentifiers.md4,
            PKCSObjectIdentifiers.md5,
            OIWObjectIdentifiers.idSHA1,
            TeleTrusTObjectIdentifiers.ripemd128,
            TeleTrusTObjectIdentifiers.ripemd160);
    private static final Set<ASN1ObjectIdentifier> DIGEST_FREE =
            Set.of(PKCSObjectIdentifiers.rsaEncryption, X9ObjectIdentifiers.id_ecPublicKey);

    private Algorithms() {}

    /** Weak or contradictory algorithms of a signature. */
    static Set<Reason> objections(SignerInformation signer, X509Certificate certificate) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        ASN1ObjectIdentifier digest = signer.getDigestAlgorithmID().getAlgorithm();
        if (WEAK_DIGESTS.contains(digest)) {
            reasons.add(Reason.WEAK_ALGORITHM);
        }
        AlgorithmIdentifier signature = signatureAlgorithm(signer);
        AlgorithmIdentifier implied = impliedDigest(signature);
        if (implied != null) {
            if (!implied.getAlgorithm().equals(digest)) {
                reasons.add(Reason.ALGORITHM_MISMATCH);
            }
            if (WEAK_DIGESTS.contains(implied.getAlgorithm())) {
                reasons.add(Reason.WEAK_ALGORITHM);
            }
        }
        if (weak(certificate.getPublicKey())) {
            reasons.add(Reason.WEAK_KEY);
        }
        return reasons;
    }

    /** A name such as {@code SHA256withRSA}. */
    static String name(SignerInformation signer) {
        AlgorithmIdentifier signature = signatureAlgorithm(signer);
        DefaultSignatureNameFinder names = new DefaultSignatureNameFinder();
        String name = names.hasAlgorithmName(signature.getAlgorithm())
                ? names.getAlgorithmName(signature)
                : signature.getAlgorithm().getId();
        if (name.contains("WITH") || impliedDigest(signature) != null) {
            // BouncyCastle shouts, Java does not
            return name.replace("WITH", "with").replace("ANDMGF1", "andMGF1");
        }
        return DigestNames.of(signer.getDigestAlgorithmID().getAlgorithm()) + "with"
                + (PKCSObjectIdentifiers.rsaEncryption.equals(signature.getAlgorithm()) ? "RSA" : name);
    }

    /** Whether BouncyCastle knows the algorithm at all, so that a refusal speaks of the value and not of the form. */
    static boolean known(SignerInformation signer) {
        ASN1ObjectIdentifier algorithm = signatureAlgorithm(signer).getAlgorithm();
        return DIGEST_FREE.contains(algorithm) || new DefaultSignatureNameFinder().hasAlgorithmName(algorithm);
    }

    private static AlgorithmIdentifier signatureAlgorithm(SignerInformation signer) {
        return signer.toASN1Structure().getDigestEncryptionAlgorithm();
    }

    private static @Nullable AlgorithmIdentifier impliedDigest(AlgorithmIdentifier signature) {
        if (DIGEST_FREE.contains(signature.getAlgorithm())) {
            return null;
        }
        if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(signature.getAlgorithm())) {
            return RSASSAPSSparams.getInstance(signature.getParameters()).getHashAlgorithm();
        }
        return DefaultDigestAlgorithmIdentifierFinder.INSTANCE.find(signature);
    }

    private static boolean weak(PublicKey key) {
        if (key instanceof RSAPublicKey rsa) {
            return rsa.getModulus().bitLength() < RSA_BITS;
        }
        if (key instanceof ECPublicKey ec) {
            return ec.getParams().getOrder().bitLength() < EC_BITS;
        }
        return key instanceof DSAPublicKey dsa && dsa.getParams().getP().bitLength() < RSA_BITS;
    }

    /** The names of digests as Java spells them inside the name of a signature algorithm. */
    private static final class DigestNames {
        static String of(ASN1ObjectIdentifier digest) {
            if (NISTObjectIdentifiers.id_sha256.equals(digest)) {
                return "SHA256";
            } else if (NISTObjectIdentifiers.id_sha384.equals(digest)) {
                return "SHA384";
            } else if (NISTObjectIdentifiers.id_sha512.equals(digest)) {
                return "SHA512";
            } else if (OIWObjectIdentifiers.idSHA1.equals(digest)) {
                return "SHA1";
            }
            return digest.getId();
        }
    }
}
