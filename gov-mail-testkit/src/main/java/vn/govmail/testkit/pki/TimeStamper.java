package vn.govmail.testkit.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.Accuracy;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Makes time-stamp tokens (RFC 3161) at any time that a test names, with any key, also one that may not stamp. Thread-safe.
 */
public final class TimeStamper {
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");

    private final SigningIdentity signer;
    private final AtomicLong serial = new AtomicLong(1);

    private TimeStamper(SigningIdentity signer) {
        this.signer = Objects.requireNonNull(signer, "signer");
    }

    /** Stamps with a key, as a rule one of {@link IdentityRequest#forTimeStamping}. */
    public static TimeStamper of(SigningIdentity signer) {
        return new TimeStamper(signer);
    }

    /**
     * A token (ContentInfo in DER) over the SHA-256 of some bytes.
     *
     * @param stamped what is stamped, for example the value of a signature or the covered bytes of a document time stamp
     */
    public byte[] stamp(byte[] stamped, Instant at) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(stamped);
            return token(new MessageImprint(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), digest), at, null)
                    .getEncoded("DER");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot stamp", e);
        }
    }

    ContentInfo token(MessageImprint imprint, Instant at, @Nullable BigInteger nonce) {
        try {
            TSTInfo info = new TSTInfo(
                    POLICY,
                    imprint,
                    new ASN1Integer(serial.getAndIncrement()),
                    new ASN1GeneralizedTime(Date.from(at)),
                    new Accuracy(new ASN1Integer(1), null, null),
                    ASN1Boolean.FALSE,
                    nonce == null ? null : new ASN1Integer(nonce),
                    null,
                    null);
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new SignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes()))
                            .build(
                                    SignatureAlgorithms.signer(signer.key(), signer.algorithm()),
                                    new JcaX509CertificateHolder(signer.certificate())));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return generator
                    .generate(
                            new CMSProcessableByteArray(PKCSObjectIdentifiers.id_ct_TSTInfo, info.getEncoded("DER")),
                            true)
                    .toASN1Structure();
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot stamp", e);
        }
    }

    private AttributeTable attributes() throws GeneralSecurityException {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(signer.certificate().getEncoded());
        ASN1EncodableVector table = new ASN1EncodableVector();
        table.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(table);
    }
}
