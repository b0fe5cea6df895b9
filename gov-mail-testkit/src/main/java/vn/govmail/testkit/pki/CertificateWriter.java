package vn.govmail.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/** Writes what one issuer signs. */
final class CertificateWriter {
    private final X500Name issuer;
    private final PublicKey issuerKey;
    private final PrivateKey key;
    private final String algorithm;

    CertificateWriter(X500Name issuer, PublicKey issuerKey, PrivateKey key) {
        this(issuer, issuerKey, key, SignatureAlgorithms.of(key));
    }

    CertificateWriter(X500Name issuer, PublicKey issuerKey, PrivateKey key, String algorithm) {
        this.issuer = issuer;
        this.issuerKey = issuerKey;
        this.key = key;
        this.algorithm = algorithm;
    }

    /** An authority's certificate, with the usual validity. */
    X509Certificate authority(X500Name subject, PublicKey subjectKey, BigInteger serial, List<Extension> more)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return sign(
                certificate(subject, subjectKey, serial, TestPki.NOT_BEFORE, TestPki.NOT_AFTER)
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)),
                more);
    }

    X509Certificate endEntity(
            X500Name subject,
            PublicKey subjectKey,
            BigInteger serial,
            Instant from,
            Instant to,
            int keyUsage,
            List<Extension> more)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return sign(
                certificate(subject, subjectKey, serial, from, to)
                        .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                        .addExtension(Extension.keyUsage, true, new KeyUsage(keyUsage)),
                more);
    }

    X509CRLHolder sign(X509v2CRLBuilder builder)
            throws OperatorCreationException, IOException, GeneralSecurityException {
        builder.addExtension(
                Extension.authorityKeyIdentifier,
                false,
                new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuerKey));
        return builder.build(SignatureAlgorithms.signer(key, algorithm));
    }

    static X509CRL parsed(X509CRLHolder crl) throws GeneralSecurityException {
        return new JcaX509CRLConverter().getCRL(crl);
    }

    private X509v3CertificateBuilder certificate(
            X500Name subject, PublicKey subjectKey, BigInteger serial, Instant from, Instant to)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
        return new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(to), subject, subjectKey)
                .addExtension(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(subjectKey))
                .addExtension(
                        Extension.authorityKeyIdentifier, false, identifiers.createAuthorityKeyIdentifier(issuerKey));
    }

    private X509Certificate sign(X509v3CertificateBuilder builder, List<Extension> more)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        for (Extension extension : more) {
            builder.addExtension(extension);
        }
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(SignatureAlgorithms.signer(key, algorithm)));
    }
}
