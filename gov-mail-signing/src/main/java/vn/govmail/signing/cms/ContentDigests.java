package vn.govmail.signing.cms;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.Map;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import vn.govmail.signing.trust.CryptoProvider;

/**
 * Digests of what was signed, by the provider of the Java platform that the processor's own instructions speed up. It is asked
 * for by its name, and BouncyCastle does what it does not offer, so the order of providers that a host configures changes
 * nothing. Stateless.
 */
final class ContentDigests implements DigestCalculatorProvider {
    private static final String PLATFORM = "SUN";
    private static final Map<ASN1ObjectIdentifier, String> NAMES = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256",
            NISTObjectIdentifiers.id_sha384, "SHA-384",
            NISTObjectIdentifiers.id_sha512, "SHA-512",
            NISTObjectIdentifiers.id_sha224, "SHA-224",
            NISTObjectIdentifiers.id_sha3_256, "SHA3-256",
            NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
            NISTObjectIdentifiers.id_sha3_512, "SHA3-512",
            OIWObjectIdentifiers.idSHA1, "SHA-1",
            PKCSObjectIdentifiers.md5, "MD5");

    @Override
    public DigestCalculator get(AlgorithmIdentifier algorithm) throws OperatorCreationException {
        try {
            return new Calculator(algorithm, digest(algorithm.getAlgorithm()));
        } catch (NoSuchAlgorithmException e) {
            throw new OperatorCreationException("no such digest", e);
        }
    }

    /** @throws NoSuchAlgorithmException if neither provider has it */
    static MessageDigest digest(ASN1ObjectIdentifier algorithm) throws NoSuchAlgorithmException {
        String name = NAMES.get(algorithm);
        if (name != null) {
            try {
                return MessageDigest.getInstance(name, PLATFORM);
            } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
                // a platform of another make: the same digest, slower
                return MessageDigest.getInstance(name, CryptoProvider.get());
            }
        }
        return MessageDigest.getInstance(algorithm.getId(), CryptoProvider.get());
    }

    private record Calculator(AlgorithmIdentifier algorithm, MessageDigest digest) implements DigestCalculator {
        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return algorithm;
        }

        @Override
        public OutputStream getOutputStream() {
            return new DigestSink(digest);
        }

        @Override
        public byte[] getDigest() {
            return digest.digest();
        }
    }

    private static final class DigestSink extends OutputStream {
        private final MessageDigest digest;

        DigestSink(MessageDigest digest) {
            super();
            this.digest = digest;
        }

        @Override
        public void write(int value) {
            digest.update((byte) value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            digest.update(bytes, offset, length);
        }
    }
}
