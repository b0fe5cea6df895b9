package vn.govmail.testkit.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
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
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.govmail.testkit.pki.SigningIdentity;

/** CMS signatures with whatever a forger or an old program would put into them. */
final class Cms {
    private final List<SigningIdentity> signers;
    private String algorithm = "SHA256withRSA";
    private boolean encapsulated;
    private boolean certificates = true;
    private X509Certificate referenced;

    Cms(SigningIdentity... signers) {
        this.signers = List.of(signers);
        this.referenced = signers.length == 0 ? null : signers[0].certificate();
    }

    Cms algorithm(String value) {
        this.algorithm = value;
        return this;
    }

    Cms encapsulated() {
        this.encapsulated = true;
        return this;
    }

    Cms withoutCertificates() {
        this.certificates = false;
        return this;
    }

    Cms referringTo(X509Certificate certificate) {
        this.referenced = certificate;
        return this;
    }

    byte[] sign(byte[] covered) throws IOException, GeneralSecurityException {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            List<X509Certificate> chain = new ArrayList<>();
            for (SigningIdentity signer : signers) {
                chain.addAll(signer.chain());
                generator.addSignerInfoGenerator(
                        new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                                .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes()))
                                .build(
                                        new JcaContentSignerBuilder(algorithm).build(signer.key()),
                                        new JcaX509CertificateHolder(signer.certificate())));
            }
            if (certificates) {
                generator.addCertificates(new JcaCertStore(chain));
            }
            return generator
                    .generate(new CMSProcessableByteArray(covered), encapsulated)
                    .getEncoded("DER");
        } catch (CMSException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private AttributeTable attributes() throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(referenced.getEncoded());
        ASN1EncodableVector table = new ASN1EncodableVector();
        table.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(SigningFixtures.SIGNED_AT)))));
        table.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(table);
    }
}
