package vn.govmail.testkit.pki;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Primitive;
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
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * A CMS signature (RFC 5652): as it should be, with content type, message digest, signing time and signing-certificate-v2,
 * or with whatever a forger or an old program would put into it. Not thread-safe.
 */
public final class Cms {
    private final List<SigningIdentity> signers;
    private final @Nullable Instant at;
    private @Nullable String algorithm;
    private boolean encapsulated;
    private boolean certificates = true;
    private boolean attributes = true;
    private @Nullable X509Certificate referenced;
    private @Nullable TimeStamper stamper;
    private Instant stampedAt = Instant.EPOCH;

    private Cms(@Nullable Instant at, List<SigningIdentity> signers) {
        this.at = at;
        this.signers = signers;
    }

    /** By these signers, who claim a time; as a rule by one. */
    public static Cms at(Instant claimed, SigningIdentity... signers) {
        return new Cms(Objects.requireNonNull(claimed, "claimed"), List.of(signers));
    }

    /** By a signer who claims no time inside the CMS, as PAdES demands (EN 319 142-1 section 6.3). */
    public static Cms withoutTime(SigningIdentity signer) {
        return new Cms(null, List.of(signer));
    }

    /** With another signature algorithm than the usual one of the key, by its name in {@code java.security}. */
    public Cms algorithm(String name) {
        this.algorithm = name;
        return this;
    }

    /** With the signed bytes inside, which a detached signature may not have. */
    public Cms encapsulated() {
        this.encapsulated = true;
        return this;
    }

    /** Without any certificate. */
    public Cms withoutCertificates() {
        this.certificates = false;
        return this;
    }

    /** Without signed attributes: the signature is over the content itself (RFC 5652 section 5.4). */
    public Cms withoutSignedAttributes() {
        this.attributes = false;
        return this;
    }

    /** With a signing-certificate-v2 that names another certificate. */
    public Cms referringTo(X509Certificate certificate) {
        this.referenced = certificate;
        return this;
    }

    /** With a time stamp over each signature value (signature-time-stamp, RFC 3161 appendix A). */
    public Cms stampedBy(TimeStamper authority, Instant time) {
        this.stamper = authority;
        this.stampedAt = time;
        return this;
    }

    /** The signature over some bytes, in DER. */
    public byte[] sign(byte[] covered) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            List<X509Certificate> chain = new ArrayList<>();
            for (SigningIdentity signer : signers) {
                chain.addAll(signer.chain());
                addSigner(generator, signer);
            }
            if (certificates) {
                generator.addCertificates(new JcaCertStore(chain));
            }
            return generator
                    .generate(new CMSProcessableByteArray(covered), encapsulated)
                    .getEncoded("DER");
        } catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }

    private void addSigner(CMSSignedDataGenerator generator, SigningIdentity signer)
            throws OperatorCreationException, GeneralSecurityException {
        SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(SignatureAlgorithms.digests());
        if (attributes) {
            CMSAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator(signed(signer));
            // the usual one adds the time of this machine where none is given
            builder.setSignedAttributeGenerator(parameters -> at == null
                    ? usual.getAttributes(parameters).remove(CMSAttributes.signingTime)
                    : usual.getAttributes(parameters));
        } else {
            builder.setDirectSignature(true);
        }
        if (stamper != null) {
            TimeStamper authority = stamper;
            builder.setUnsignedAttributeGenerator(parameters -> stamp(authority, parameters));
        }
        generator.addSignerInfoGenerator(builder.build(
                SignatureAlgorithms.signer(signer.key(), algorithm == null ? signer.algorithm() : algorithm),
                new JcaX509CertificateHolder(signer.certificate())));
    }

    private AttributeTable signed(SigningIdentity signer) throws GeneralSecurityException {
        ASN1EncodableVector table = new ASN1EncodableVector();
        if (at != null) {
            table.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at)))));
        }
        X509Certificate named = referenced == null ? signer.certificate() : referenced;
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(named.getEncoded());
        table.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
        return new AttributeTable(table);
    }

    private AttributeTable stamp(TimeStamper authority, Map<?, ?> parameters) {
        byte[] value =
                Objects.requireNonNull((byte[]) parameters.get(CMSAttributeTableGenerator.SIGNATURE), "signature");
        try {
            ASN1Primitive token = ASN1Primitive.fromByteArray(authority.stamp(value, stampedAt));
            return new AttributeTable(
                    new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token)));
        } catch (IOException e) {
            throw new IllegalStateException("cannot stamp", e);
        }
    }
}
