package vn.govmail.testkit.conformance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERNull;
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
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import vn.govmail.testkit.pki.SigningIdentity;

/** Writes signed data around any attributes, as no honest program would. Immutable. */
final class RawSigner {
    private final SigningIdentity signer;
    private final byte[] content;
    private final Instant at;

    RawSigner(SigningIdentity signer, byte[] content, Instant at) {
        this.signer = signer;
        this.content = content;
        this.at = at;
    }

    Attribute contentType() {
        return new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data));
    }

    Attribute digestOf(byte[] bytes) {
        return new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(sha256(bytes))));
    }

    Attribute digest() {
        return digestOf(content);
    }

    Attribute time() {
        return new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(at))));
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed data whose signature fits the attributes. */
    byte[] with(Attribute... attributes) {
        return file(info(new DERSet(attributes), NISTObjectIdentifiers.id_sha256.getId()));
    }

    /** Signed data whose two attributes stand in another order than that in which they are signed. */
    byte[] unordered(Attribute one, Attribute two) {
        byte[] first = encoded(one);
        byte[] second = encoded(two);
        boolean inOrder = Arrays.compareUnsigned(first, second) < 0;
        String before = latin(inOrder ? first : second) + latin(inOrder ? second : first);
        String after = latin(inOrder ? second : first) + latin(inOrder ? first : second);
        return latin(with(one, two)).replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] encoded(Attribute attribute) {
        try {
            return attribute.getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signed data whose digest algorithm is stated otherwise than in the signature algorithm. */
    byte[] statingDigest(String oid, Attribute... attributes) {
        return file(info(new DERSet(attributes), oid));
    }

    private SignerInfo info(ASN1Set attributes, String digestOid) {
        return new SignerInfo(
                id(),
                new AlgorithmIdentifier(new ASN1ObjectIdentifier(digestOid)),
                attributes,
                new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE),
                new DEROctetString(value(attributes)),
                (ASN1Set) null);
    }

    private SignerIdentifier id() {
        Certificate certificate = certificate();
        return new SignerIdentifier(new IssuerAndSerialNumber(
                certificate.getIssuer(), certificate.getSerialNumber().getValue()));
    }

    private Certificate certificate() {
        try {
            return Certificate.getInstance(signer.certificate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] value(ASN1Set attributes) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(signer.key());
            signature.update(attributes.getEncoded("DER"));
            return signature.sign();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] file(SignerInfo info) {
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        try {
            for (var certificate : signer.chain()) {
                certificates.add(Certificate.getInstance(certificate.getEncoded()));
            }
            SignedData data = new SignedData(
                    new DERSet(info.getDigestAlgorithm()),
                    new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(content)),
                    new DERSet(certificates),
                    null,
                    new DERSet(info));
            return new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded("DL");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
