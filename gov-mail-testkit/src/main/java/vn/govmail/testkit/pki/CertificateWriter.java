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
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Writes what one issuer signs. */
final class CertificateWriter {
    private final X500Name issuer;
    private final PrivateKey key;

    CertificateWriter(X500Name issuer, PrivateKey key) {
        this.issuer = issuer;
        this.key = key;
    }

    X509Certificate authority(X500Name subject, PublicKey subjectKey, BigInteger serial, Instant from, Instant to)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return sign(certificate(subject, subjectKey, serial, from, to)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(true))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign)));
    }

    X509Certificate endEntity(
            X500Name subject, PublicKey subjectKey, BigInteger serial, Instant from, Instant to, int keyUsage)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        return sign(certificate(subject, subjectKey, serial, from, to)
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(keyUsage)));
    }

    X509CRL crl(Date from, Date to, List<X509Certificate> revoked)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        JcaX509v2CRLBuilder builder =
                new JcaX509v2CRLBuilder(new javax.security.auth.x500.X500Principal(issuer.getEncoded()), from);
        builder.setNextUpdate(to);
        for (X509Certificate certificate : revoked) {
            builder.addCRLEntry(certificate.getSerialNumber(), from, CRLReason.keyCompromise);
        }
        return new JcaX509CRLConverter().getCRL(builder.build(signer()));
    }

    private X509v3CertificateBuilder certificate(
            X500Name subject, PublicKey subjectKey, BigInteger serial, Instant from, Instant to)
            throws GeneralSecurityException, IOException {
        return new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(to), subject, subjectKey)
                .addExtension(
                        Extension.subjectKeyIdentifier,
                        false,
                        new JcaX509ExtensionUtils().createSubjectKeyIdentifier(subjectKey));
    }

    private X509Certificate sign(X509v3CertificateBuilder builder)
            throws GeneralSecurityException, OperatorCreationException {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    }

    private ContentSigner signer() throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withRSA").build(key);
    }
}
