package vn.govmail.signing.cms.create;

import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import vn.govmail.signature.SignatureScheme;

/** What schemes and digests are called in CMS (RFC 5754, RFC 4056, RFC 8419). Stateless. */
final class SchemeIdentifiers {
    private static final Map<String, ASN1ObjectIdentifier> DIGESTS = Map.of(
            "SHA-256", NISTObjectIdentifiers.id_sha256,
            "SHA-384", NISTObjectIdentifiers.id_sha384,
            "SHA-512", NISTObjectIdentifiers.id_sha512);
    private static final Map<String, Integer> LENGTHS = Map.of("SHA-256", 32, "SHA-384", 48, "SHA-512", 64);

    private SchemeIdentifiers() {}

    static ASN1ObjectIdentifier digestOid(String digest) {
        ASN1ObjectIdentifier oid = DIGESTS.get(digest);
        if (oid == null) {
            throw new IllegalArgumentException("not a digest for signatures: " + digest);
        }
        return oid;
    }

    static AlgorithmIdentifier digest(SignatureScheme scheme) {
        return new AlgorithmIdentifier(digestOid(scheme.digest()));
    }

    static int digestLength(SignatureScheme scheme) {
        Integer length = LENGTHS.get(scheme.digest());
        if (length == null) {
            throw new IllegalArgumentException("not a digest for signatures: " + scheme.digest());
        }
        return length;
    }

    static AlgorithmIdentifier signature(SignatureScheme scheme) {
        return switch (scheme) {
            case RSA_SHA256 -> withNull(PKCSObjectIdentifiers.sha256WithRSAEncryption);
            case RSA_SHA384 -> withNull(PKCSObjectIdentifiers.sha384WithRSAEncryption);
            case RSA_SHA512 -> withNull(PKCSObjectIdentifiers.sha512WithRSAEncryption);
            case RSA_PSS_SHA256, RSA_PSS_SHA384, RSA_PSS_SHA512 -> pss(scheme);
            case ECDSA_SHA256 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
            case ECDSA_SHA384 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
            case ECDSA_SHA512 -> new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA512);
            case ED25519 -> new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
        };
    }

    /** Salt as long as the digest, as RFC 4056 recommends. */
    private static AlgorithmIdentifier pss(SignatureScheme scheme) {
        AlgorithmIdentifier hash = withNull(digestOid(scheme.digest()));
        AlgorithmIdentifier mask = new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, hash);
        return new AlgorithmIdentifier(
                PKCSObjectIdentifiers.id_RSASSA_PSS,
                new RSASSAPSSparams(
                        hash, mask, new ASN1Integer(digestLength(scheme)), RSASSAPSSparams.DEFAULT_TRAILER_FIELD));
    }

    private static AlgorithmIdentifier withNull(ASN1ObjectIdentifier oid) {
        return new AlgorithmIdentifier(oid, DERNull.INSTANCE);
    }
}
