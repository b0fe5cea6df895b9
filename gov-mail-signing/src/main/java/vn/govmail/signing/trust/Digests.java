package vn.govmail.signing.trust;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.teletrust.TeleTrusTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * Digests by the provider of the Java platform that the processor's own instructions speed up. It is asked for by its name,
 * and BouncyCastle does what it does not offer, so the order of providers that a host configures changes nothing. Stateless.
 */
public final class Digests {
    private static final String PLATFORM = "SUN";
    private static final Map<ASN1ObjectIdentifier, String> NAMES = Map.ofEntries(
            Map.entry(NISTObjectIdentifiers.id_sha224, "SHA-224"),
            Map.entry(NISTObjectIdentifiers.id_sha256, "SHA-256"),
            Map.entry(NISTObjectIdentifiers.id_sha384, "SHA-384"),
            Map.entry(NISTObjectIdentifiers.id_sha512, "SHA-512"),
            Map.entry(NISTObjectIdentifiers.id_sha3_256, "SHA3-256"),
            Map.entry(NISTObjectIdentifiers.id_sha3_384, "SHA3-384"),
            Map.entry(NISTObjectIdentifiers.id_sha3_512, "SHA3-512"),
            // RFC 8419, section 3.1: with 512 bits of output
            Map.entry(NISTObjectIdentifiers.id_shake256, "SHAKE256-512"),
            Map.entry(OIWObjectIdentifiers.idSHA1, "SHA-1"),
            Map.entry(PKCSObjectIdentifiers.md2, "MD2"),
            Map.entry(PKCSObjectIdentifiers.md4, "MD4"),
            Map.entry(PKCSObjectIdentifiers.md5, "MD5"),
            Map.entry(TeleTrusTObjectIdentifiers.ripemd128, "RIPEMD128"),
            Map.entry(TeleTrusTObjectIdentifiers.ripemd160, "RIPEMD160"));

    private Digests() {}

    /**
     * The name in JCA.
     *
     * @throws NoSuchAlgorithmException if the digest is not known
     */
    public static String nameOf(ASN1ObjectIdentifier digest) throws NoSuchAlgorithmException {
        String name = NAMES.get(digest);
        if (name == null) {
            throw new NoSuchAlgorithmException(digest.getId());
        }
        return name;
    }

    /**
     * The name in JCA of a digest with its parameters, which for SHAKE256 may state its length: 512 bits (RFC 8419, section 2.3).
     *
     * @throws NoSuchAlgorithmException if the digest is not known, or not with this length
     */
    public static String nameOf(AlgorithmIdentifier digest) throws NoSuchAlgorithmException {
        if (!NISTObjectIdentifiers.id_shake256_len.equals(digest.getAlgorithm())) {
            return nameOf(digest.getAlgorithm());
        }
        if (digest.getParameters() instanceof ASN1Integer bits && bits.hasValue(512)) {
            return nameOf(NISTObjectIdentifiers.id_shake256);
        }
        throw new NoSuchAlgorithmException("SHAKE256 of another length");
    }

    /**
     * A fresh digest by its name in JCA.
     *
     * @throws NoSuchAlgorithmException if neither provider has it
     */
    public static MessageDigest digest(String name) throws NoSuchAlgorithmException {
        try {
            return MessageDigest.getInstance(name, PLATFORM);
        } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
            return MessageDigest.getInstance(name, CryptoProvider.get());
        }
    }

    /**
     * A fresh digest by its identifier.
     *
     * @throws NoSuchAlgorithmException if it is not known
     */
    public static MessageDigest digest(ASN1ObjectIdentifier identifier) throws NoSuchAlgorithmException {
        return digest(nameOf(identifier));
    }
}
