package vn.govmail.testkit.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import vn.govmail.testkit.pki.SigningIdentity;

/** multipart/signed with a detached CMS signature (RFC 8551 clause 3.5.3, RFC 1847). */
final class Smime {
    private Smime() {}

    static Entity sign(Entity content, SigningIdentity signer, String boundary, Instant signingTime) {
        byte[] cms = detachedSignature(content.bytes(), signer, signingTime);
        Entity signature = Entity.of(
                "application/pkcs7-signature; name=smime.p7s",
                TransferEncoding.BASE64,
                "Content-Disposition: attachment; filename=smime.p7s\r\n",
                cms);
        return Entity.multipart(
                "signed; protocol=\"application/pkcs7-signature\"; micalg=sha-256",
                boundary,
                List.of(content, signature));
    }

    private static byte[] detachedSignature(byte[] content, SigningIdentity signer, Instant signingTime) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            ContentSigner contentSigner = new JcaContentSignerBuilder(algorithmFor(signer)).build(signer.key());
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(timed(signingTime)))
                            .build(contentSigner, signer.certificate()));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded();
        } catch (OperatorCreationException | CMSException | CertificateEncodingException e) {
            throw new IllegalStateException("this identity cannot sign: " + signer, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String algorithmFor(SigningIdentity signer) {
        String key = signer.key().getAlgorithm();
        return key.startsWith("EC") ? "SHA256withECDSA" : "SHA256with" + key;
    }

    /** Without this the generator would take the time from the machine. */
    private static AttributeTable timed(Instant signingTime) {
        DERSet time = new DERSet(new Time(Date.from(signingTime)));
        return new AttributeTable(new DERSet(new Attribute(CMSAttributes.signingTime, time)));
    }
}
