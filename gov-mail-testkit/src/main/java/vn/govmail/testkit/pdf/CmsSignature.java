package vn.govmail.testkit.pdf;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.govmail.testkit.pki.SigningIdentity;

/** A detached CMS signature (RFC 5652) with content type, message digest, signing time and signing-certificate-v2. */
final class CmsSignature implements SignatureMaker {
    private final SigningIdentity signer;
    private final Instant at;

    CmsSignature(SigningIdentity signer, Instant at) {
        this.signer = signer;
        this.at = at;
    }

    @Override
    public byte[] sign(byte[] covered) throws IOException, GeneralSecurityException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signerInfo());
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(covered), false)
                    .getEncoded("DER");
        } catch (CMSException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private SignerInfoGenerator signerInfo()
            throws OperatorCreationException, CertificateEncodingException, GeneralSecurityException {
        String algorithm = "EC".equals(signer.key().getAlgorithm()) ? "SHA256withECDSA" : "SHA256withRSA";
        return new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes()))
                .build(
                        new JcaContentSignerBuilder(algorithm).build(signer.key()),
                        new JcaX509CertificateHolder(signer.certificate()));
    }

    private AttributeTable attributes() throws GeneralSecurityException {
        ASN1EncodableVector table = new ASN1EncodableVector();
        table.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
        table.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(table);
    }
}
