package vn.govmail.signing.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.NoSuchProviderException;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * Reads certificates in DER: by the platform's provider {@code SUN}, asked for by name, and by BouncyCastle where that refuses.
 * Stateless.
 */
public final class CertificateReader {

    private CertificateReader() {}

    /**
     * Reads one certificate.
     *
     * @throws CertificateException if it is none
     */
    public static X509Certificate read(byte[] der) throws CertificateException {
        try {
            return read(CertificateFactory.getInstance("X.509", "SUN"), der);
        } catch (CertificateException | NoSuchProviderException e) {
            return withBouncyCastle(der);
        }
    }

    /** The same; empty where {@link #read} throws. */
    public static Optional<X509Certificate> tryRead(byte[] der) {
        try {
            return Optional.of(read(der));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    /** The same certificate as BouncyCastle's own object, which verifies with nothing but BouncyCastle. */
    static X509Certificate withBouncyCastle(byte[] der) throws CertificateException {
        if (!suitsBouncyCastle(der)) {
            throw new CertificateException("a key of unusual size");
        }
        return read(CertificateFactory.getInstance("X.509", CryptoProvider.get()), der);
    }

    /** Asked before BouncyCastle makes the key, for that is what takes long. */
    private static boolean suitsBouncyCastle(byte[] der) {
        try {
            SubjectPublicKeyInfo key =
                    org.bouncycastle.asn1.x509.Certificate.getInstance(der).getSubjectPublicKeyInfo();
            if (!PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm())
                    && !PKCSObjectIdentifiers.id_RSASSA_PSS.equals(
                            key.getAlgorithm().getAlgorithm())) {
                return true;
            }
            RSAPublicKey numbers = RSAPublicKey.getInstance(key.parsePublicKey());
            return PublicKeys.suitBouncyCastle(numbers.getModulus(), numbers.getPublicExponent());
        } catch (IOException | IllegalArgumentException | IllegalStateException | NullPointerException e) {
            // no key either
            return false;
        }
    }

    private static X509Certificate read(CertificateFactory factory, byte[] der) throws CertificateException {
        try {
            Certificate certificate = factory.generateCertificate(new ByteArrayInputStream(der));
            if (certificate instanceof X509Certificate x509) {
                return x509;
            }
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | NullPointerException e) {
            throw new CertificateException("not a certificate", e);
        }
        throw new CertificateException("not a certificate");
    }

    /** Whether one certificate's key signed the other. */
    static boolean signed(X509Certificate issuer, X509Certificate certificate, Effort effort) {
        return signed(issuer.getPublicKey(), certificate, effort);
    }

    /** Whether a key signed the certificate. */
    static boolean signed(PublicKey key, X509Certificate certificate, Effort effort) {
        try {
            SignatureAlgorithm algorithm =
                    SignatureAlgorithm.of(certificate.getSigAlgOID(), certificate.getSigAlgParams());
            byte[] signed = certificate.getTBSCertificate();
            effort.read(signed.length);
            return SignatureEngine.verify(
                            algorithm.name(),
                            algorithm.parameters(),
                            key,
                            engine -> engine.update(signed),
                            certificate.getSignature(),
                            effort)
                    && namesOneAlgorithm(certificate);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    /**
     * RFC 5280, section 4.1.1.2: what is signed names the same algorithm. The platform's provider looks at that when it reads a
     * certificate, BouncyCastle does not.
     */
    private static boolean namesOneAlgorithm(X509Certificate certificate) throws CertificateException {
        org.bouncycastle.asn1.x509.Certificate parts =
                org.bouncycastle.asn1.x509.Certificate.getInstance(certificate.getEncoded());
        AlgorithmIdentifier outer = parts.getSignatureAlgorithm();
        AlgorithmIdentifier inner = parts.getTBSCertificate().getSignature();
        return outer.getAlgorithm().equals(inner.getAlgorithm())
                && parameters(outer).equals(parameters(inner));
    }

    /** Nothing and NULL are the same. */
    private static ASN1Encodable parameters(AlgorithmIdentifier algorithm) {
        return algorithm.getParameters() == null ? DERNull.INSTANCE : algorithm.getParameters();
    }
}
