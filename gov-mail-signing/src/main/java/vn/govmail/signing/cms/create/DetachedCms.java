package vn.govmail.signing.cms.create;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signing.trust.CryptoProvider;

/**
 * Writes detached signatures by one signer in DER (RFC 5652) with the attributes that PAdES wants (ETSI EN 319 142-1, 6.3):
 * content type, message digest, signing-certificate-v2 (RFC 5035), and no signing time, which stands in the signature
 * dictionary; or with one, as CAdES wants (ETSI EN 319 122-1, 6.3). The same input gives the same bytes. Stateless.
 */
public final class DetachedCms {
    private DetachedCms() {}

    /** The signed attributes in DER, without a signing time: what the key signs. */
    public static byte[] toBeSigned(byte[] documentDigest, X509Certificate signer) {
        return toBeSigned(documentDigest, signer, null);
    }

    /**
     * The signed attributes in DER: what the key signs.
     *
     * @param signingTime to the second; null for none
     */
    public static byte[] toBeSigned(byte[] documentDigest, X509Certificate signer, @Nullable Instant signingTime) {
        try {
            return attributes(documentDigest, signer, signingTime).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("attributes cannot be written", e);
        }
    }

    private static ASN1Set attributes(byte[] documentDigest, X509Certificate signer, @Nullable Instant signingTime) {
        ASN1EncodableVector all = new ASN1EncodableVector();
        all.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        all.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(documentDigest))));
        if (signingTime != null) {
            Time time = new Time(Date.from(signingTime.truncatedTo(ChronoUnit.SECONDS)));
            all.add(new Attribute(CMSAttributes.signingTime, new DERSet(time)));
        }
        all.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(certificateDigest(signer))))));
        return new DERSet(all);
    }

    private static byte[] certificateDigest(X509Certificate certificate) {
        try {
            return MessageDigest.getInstance("SHA-256", CryptoProvider.get()).digest(certificate.getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 of a certificate", e);
        }
    }

    /** The whole object around a signature value, without a signing time. */
    public static byte[] assemble(
            byte[] documentDigest, byte[] value, SignatureScheme scheme, List<X509Certificate> chain) {
        return assemble(documentDigest, value, scheme, chain, null);
    }

    /**
     * The whole object around a signature value.
     *
     * @param documentDigest the digest that went into {@link #toBeSigned}
     * @param value the signature over {@link #toBeSigned}
     * @param chain the signer's certificate, then those to be sent along
     * @param signingTime the time that went into {@link #toBeSigned}; null for none
     */
    public static byte[] assemble(
            byte[] documentDigest,
            byte[] value,
            SignatureScheme scheme,
            List<X509Certificate> chain,
            @Nullable Instant signingTime) {
        try {
            ASN1EncodableVector certificates = new ASN1EncodableVector();
            for (X509Certificate certificate : chain) {
                certificates.add(Certificate.getInstance(certificate.getEncoded()));
            }
            Certificate signer = Certificate.getInstance(chain.get(0).getEncoded());
            SignerInfo info = new SignerInfo(
                    new SignerIdentifier(new IssuerAndSerialNumber(
                            signer.getIssuer(), signer.getSerialNumber().getValue())),
                    SchemeIdentifiers.digest(scheme),
                    attributes(documentDigest, chain.get(0), signingTime),
                    SchemeIdentifiers.signature(scheme),
                    new DEROctetString(value),
                    (ASN1Set) null);
            SignedData data = new SignedData(
                    new DERSet(SchemeIdentifiers.digest(scheme)),
                    new ContentInfo(CMSObjectIdentifiers.data, null),
                    new DERSet(certificates),
                    null,
                    new DERSet(info));
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded(ASN1Encoding.DER);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a signature cannot be written", e);
        }
    }
}
