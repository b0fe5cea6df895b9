package vn.govmail.signing.trust;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.X509ObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * A signature algorithm as an AlgorithmIdentifier states it (RFC 4055, 5758, 8410). Immutable.
 *
 * @param name the name in JCA, {@code RSASSA-PSS} where parameters say the rest
 * @param digest the digest that the identifier implies, as JCA spells it; null where it implies none
 * @param parameters the parameters; null where there are none
 */
public record SignatureAlgorithm(
        String name, @Nullable String digest, @Nullable AlgorithmParameterSpec parameters) {
    private static final Map<ASN1ObjectIdentifier, SignatureAlgorithm> FIXED = Map.ofEntries(
            fixed(PKCSObjectIdentifiers.md5WithRSAEncryption, "MD5", "RSA"),
            fixed(PKCSObjectIdentifiers.sha1WithRSAEncryption, "SHA-1", "RSA"),
            fixed(PKCSObjectIdentifiers.sha224WithRSAEncryption, "SHA-224", "RSA"),
            fixed(PKCSObjectIdentifiers.sha256WithRSAEncryption, "SHA-256", "RSA"),
            fixed(PKCSObjectIdentifiers.sha384WithRSAEncryption, "SHA-384", "RSA"),
            fixed(PKCSObjectIdentifiers.sha512WithRSAEncryption, "SHA-512", "RSA"),
            fixed(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_256, "SHA3-256", "RSA"),
            fixed(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_384, "SHA3-384", "RSA"),
            fixed(NISTObjectIdentifiers.id_rsassa_pkcs1_v1_5_with_sha3_512, "SHA3-512", "RSA"),
            fixed(TeleTrusTObjectIdentifiers.rsaSignatureWithripemd160, "RIPEMD160", "RSA"),
            fixed(X9ObjectIdentifiers.ecdsa_with_SHA1, "SHA-1", "ECDSA"),
            fixed(X9ObjectIdentifiers.ecdsa_with_SHA224, "SHA-224", "ECDSA"),
            fixed(X9ObjectIdentifiers.ecdsa_with_SHA256, "SHA-256", "ECDSA"),
            fixed(X9ObjectIdentifiers.ecdsa_with_SHA384, "SHA-384", "ECDSA"),
            fixed(X9ObjectIdentifiers.ecdsa_with_SHA512, "SHA-512", "ECDSA"),
            fixed(NISTObjectIdentifiers.id_ecdsa_with_sha3_256, "SHA3-256", "ECDSA"),
            fixed(NISTObjectIdentifiers.id_ecdsa_with_sha3_384, "SHA3-384", "ECDSA"),
            fixed(NISTObjectIdentifiers.id_ecdsa_with_sha3_512, "SHA3-512", "ECDSA"),
            fixed(X9ObjectIdentifiers.id_dsa_with_sha1, "SHA-1", "DSA"),
            fixed(NISTObjectIdentifiers.dsa_with_sha224, "SHA-224", "DSA"),
            fixed(NISTObjectIdentifiers.dsa_with_sha256, "SHA-256", "DSA"),
            Map.entry(EdECObjectIdentifiers.id_Ed25519, new SignatureAlgorithm("Ed25519", "SHA-512", null)),
            Map.entry(EdECObjectIdentifiers.id_Ed448, new SignatureAlgorithm("Ed448", "SHAKE256-512", null)));

    private static Map.Entry<ASN1ObjectIdentifier, SignatureAlgorithm> fixed(
            ASN1ObjectIdentifier oid, String digest, String key) {
        return Map.entry(oid, new SignatureAlgorithm(composed(digest, key), digest, null));
    }

    private static String composed(String digest, String key) {
        return (digest.startsWith("SHA-") ? digest.replace("-", "") : digest) + "with" + key;
    }

    /**
     * The algorithm of a structure that names it in full.
     *
     * @throws NoSuchAlgorithmException if it is not known, or its parameters are not of its form
     */
    public static SignatureAlgorithm of(AlgorithmIdentifier identifier) throws NoSuchAlgorithmException {
        SignatureAlgorithm fixed = FIXED.get(identifier.getAlgorithm());
        if (fixed != null) {
            return fixed;
        }
        if (PKCSObjectIdentifiers.id_RSASSA_PSS.equals(identifier.getAlgorithm())) {
            return pss(identifier.getParameters());
        }
        throw new NoSuchAlgorithmException(identifier.getAlgorithm().getId());
    }

    /**
     * The algorithm of a signer in CMS, where the identifier may be that of the key alone (RFC 3370, section 3.2; RFC 5753).
     *
     * @param digest the signer's digest as JCA spells it
     * @throws NoSuchAlgorithmException as in {@link #of(AlgorithmIdentifier)}
     */
    public static SignatureAlgorithm inCms(AlgorithmIdentifier identifier, String digest)
            throws NoSuchAlgorithmException {
        ASN1ObjectIdentifier oid = identifier.getAlgorithm();
        if (PKCSObjectIdentifiers.rsaEncryption.equals(oid) || X509ObjectIdentifiers.id_ea_rsa.equals(oid)) {
            return new SignatureAlgorithm(composed(digest, "RSA"), null, null);
        }
        if (X9ObjectIdentifiers.id_ecPublicKey.equals(oid)) {
            return new SignatureAlgorithm(composed(digest, "ECDSA"), null, null);
        }
        if (X9ObjectIdentifiers.id_dsa.equals(oid)) {
            return new SignatureAlgorithm(composed(digest, "DSA"), null, null);
        }
        return of(identifier);
    }

    /** The algorithm of a certificate or list by what Java's own classes say of it. */
    static SignatureAlgorithm of(String oid, byte @Nullable [] parameters) throws NoSuchAlgorithmException {
        try {
            ASN1Encodable stated = parameters == null ? null : ASN1Primitive.fromByteArray(parameters);
            return of(new AlgorithmIdentifier(new ASN1ObjectIdentifier(oid), stated));
        } catch (IOException e) {
            throw new NoSuchAlgorithmException(oid, e);
        }
    }

    private static SignatureAlgorithm pss(@Nullable ASN1Encodable stated) throws NoSuchAlgorithmException {
        try {
            RSASSAPSSparams pss = stated == null ? new RSASSAPSSparams() : RSASSAPSSparams.getInstance(stated);
            String hash = Digests.nameOf(pss.getHashAlgorithm().getAlgorithm());
            AlgorithmIdentifier mask =
                    AlgorithmIdentifier.getInstance(pss.getMaskGenAlgorithm().getParameters());
            boolean mgf1 = PKCSObjectIdentifiers.id_mgf1.equals(
                    pss.getMaskGenAlgorithm().getAlgorithm());
            // RFC 4055, section 3.1: the trailer is always 1; another mask digest than the hash is legal but nowhere
            // meant
            if (!mgf1
                    || !hash.equals(Digests.nameOf(mask.getAlgorithm()))
                    || pss.getTrailerField().intValueExact() != PSSParameterSpec.TRAILER_FIELD_BC) {
                throw new NoSuchAlgorithmException("RSASSA-PSS with unusual parameters");
            }
            return new SignatureAlgorithm(
                    "RSASSA-PSS",
                    hash,
                    new PSSParameterSpec(
                            hash,
                            "MGF1",
                            new MGF1ParameterSpec(hash),
                            pss.getSaltLength().intValueExact(),
                            PSSParameterSpec.TRAILER_FIELD_BC));
        } catch (IllegalArgumentException | ArithmeticException | NullPointerException e) {
            throw new NoSuchAlgorithmException("RSASSA-PSS with malformed parameters", e);
        }
    }

    /** The name for people: that of JCA, with the digest where the parameters hold it. */
    public String shown() {
        return parameters == null ? name : String.valueOf(digest).replace("SHA-", "SHA") + "withRSAandMGF1";
    }
}
