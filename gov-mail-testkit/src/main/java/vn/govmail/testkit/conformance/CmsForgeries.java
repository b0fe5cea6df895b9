package vn.govmail.testkit.conformance;

import static vn.govmail.testkit.conformance.SignedForgery.cms;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BERSequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import vn.govmail.signature.Reason;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** Signed data that lie. */
final class CmsForgeries {
    private static final String CONFUSION = "23 eContent confusion (C1)";
    private static final String SIGNERS = "24 several signers (C2)";
    private static final String NOBODY = "25 no signer (C3)";
    private static final String ABSENT = "26 absent signed data";
    private static final String UNTRUSTED = "27 untrusted certificate (C4)";
    private static final String ATTRIBUTES = "28 signed attributes";
    private static final String SHA512 = "2.16.840.1.101.3.4.2.3";

    private final SigningIdentity seal;
    private final SigningIdentity other;
    private final Instant at;
    private final byte[] text = "Chuyen 1.000.000 dong".getBytes(StandardCharsets.UTF_8);
    private final byte[] shown = "Chuyen 9.000.000 dong".getBytes(StandardCharsets.UTF_8);

    CmsForgeries(SigningIdentity seal, SigningIdentity other, Instant at) {
        this.seal = seal;
        this.other = other;
        this.at = at;
    }

    List<SignedForgery> all() {
        byte[] within = Cms.at(at, seal).encapsulated().sign(text);
        byte[] detached = Cms.at(at, seal).sign(text);
        byte[] around = Cms.at(at, seal).encapsulated().sign(shown);
        RawSigner raw = new RawSigner(seal, text, at);
        Attribute type = raw.contentType();
        SigningIdentity nobody = TestPki.selfSigned("So Mau", "UBND tinh Thu Nghiem");
        return List.of(
                cms(CONFUSION, "another content is shown than stands within", within, Reason.DETACHED_WITH_ECONTENT)
                        .over(shown),
                cms(CONFUSION, "the content shown and one within", within, Reason.DETACHED_WITH_ECONTENT)
                        .over(text),
                cms(CONFUSION, "detached signature beside another content", detached, Reason.HASH_MISMATCH)
                        .over(shown),
                cms(CONFUSION, "the content within was exchanged", exchanged(within), Reason.HASH_MISMATCH),
                cms(
                        SIGNERS,
                        "the second signer's key is another",
                        Cms.at(at, seal, other.withAnotherKey()).encapsulated().sign(text),
                        Reason.SIGNATURE_MISMATCH),
                cms(
                        SIGNERS,
                        "the first signer's key is another",
                        Cms.at(at, other.withAnotherKey(), seal).encapsulated().sign(text),
                        Reason.SIGNATURE_MISMATCH),
                cms(
                                SIGNERS,
                                "the second signer is nobody",
                                Cms.at(at, seal, nobody).encapsulated().sign(text),
                                Reason.UNTRUSTED_ROOT,
                                Reason.CHAIN_INCOMPLETE)
                        .whereTrustCounts(),
                cms(
                        NOBODY,
                        "certificates and content alone",
                        CertificatesAlone.with(seal, text, true),
                        Reason.NO_SIGNER),
                cms(NOBODY, "certificates alone", CertificatesAlone.of(seal), Reason.NO_SIGNER)
                        .over(text),
                cms(NOBODY, "a signer without certificate", withoutCertificate(), Reason.NO_SIGNING_CERTIFICATE),
                cms(ABSENT, "a type and nothing else", absent(false), Reason.CONTAINER_MALFORMED),
                cms(ABSENT, "signed data of a version alone", absent(true), Reason.CONTAINER_MALFORMED),
                cms(ABSENT, "nothing that is signed", detached, Reason.SIGNED_DATA_MISSING),
                cms(ABSENT, "cut off", Arrays.copyOf(within, within.length - 9), Reason.CONTAINER_MALFORMED),
                cms(
                                UNTRUSTED,
                                "a certificate of the same name that signed itself",
                                Cms.at(at, nobody).encapsulated().sign(text),
                                Reason.UNTRUSTED_ROOT)
                        .whereTrustCounts(),
                cms(
                        UNTRUSTED,
                        "the key does not belong to the certificate",
                        Cms.at(at, seal.withAnotherKey()).encapsulated().sign(text),
                        Reason.SIGNATURE_MISMATCH),
                cms(ATTRIBUTES, "no content type", raw.with(raw.digest()), Reason.SIGNED_DATA_MISSING),
                cms(ATTRIBUTES, "no digest", raw.with(type, raw.time()), Reason.HASH_MISMATCH),
                cms(ATTRIBUTES, "digest of something else", raw.with(type, raw.digestOf(shown)), Reason.HASH_MISMATCH),
                cms(
                        ATTRIBUTES,
                        "two digests",
                        raw.with(type, raw.digest(), raw.digestOf(shown)),
                        Reason.DUPLICATE_SIGNED_ATTRIBUTE),
                cms(
                        ATTRIBUTES,
                        "two signing times",
                        raw.with(type, raw.digest(), raw.time(), raw.time()),
                        Reason.DUPLICATE_SIGNED_ATTRIBUTE),
                cms(
                        ATTRIBUTES,
                        "not in the order of DER",
                        raw.unordered(type, raw.digest()),
                        Reason.SIGNATURE_MISMATCH),
                cms(
                        ATTRIBUTES,
                        "another digest stated than signed with",
                        raw.statingDigest(SHA512, type, raw.digest()),
                        Reason.ALGORITHM_MISMATCH,
                        Reason.HASH_MISMATCH),
                cms(
                        ATTRIBUTES,
                        "a reference to another certificate",
                        Cms.at(at, seal)
                                .referringTo(other.certificate())
                                .encapsulated()
                                .sign(text),
                        Reason.SIGNING_CERT_REF_MISMATCH),
                cms(
                        ATTRIBUTES,
                        "the attributes in place of the content",
                        attributesAsContent(around),
                        Reason.HASH_MISMATCH),
                cms(ATTRIBUTES, "more behind the signed data", more(around), Reason.BYTES_NOT_COVERED));
    }

    /** What was signed are the attributes; without them they can be passed off as the content. */
    private static byte[] attributesAsContent(byte[] around) {
        try {
            SignedData data = SignedData.getInstance(ContentInfo.getInstance(around).getContent());
            SignerInfo signer = SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
            byte[] attributes = signer.getAuthenticatedAttributes().getEncoded("DER");
            SignerInfo bare = new SignerInfo(
                    signer.getSID(),
                    signer.getDigestAlgorithm(),
                    (ASN1Set) null,
                    signer.getDigestEncryptionAlgorithm(),
                    signer.getEncryptedDigest(),
                    null);
            ContentInfo content = new ContentInfo(CMSObjectIdentifiers.data, new DEROctetString(attributes));
            SignedData forged = new SignedData(
                    data.getDigestAlgorithms(), content, data.getCertificates(), null, new DERSet(bare));
            return new ContentInfo(CMSObjectIdentifiers.signedData, forged).getEncoded("DER");
        } catch (IOException e) {
            throw new IllegalStateException("a signature that was made cannot be read", e);
        }
    }

    private byte[] exchanged(byte[] within) {
        String all = new String(within, StandardCharsets.ISO_8859_1);
        return all.replace(
                        new String(text, StandardCharsets.ISO_8859_1), new String(shown, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] more(byte[] file) {
        byte[] longer = Arrays.copyOf(file, file.length + 4);
        Arrays.fill(longer, file.length, longer.length, (byte) 'x');
        return longer;
    }

    private byte[] withoutCertificate() {
        return Cms.at(at, seal).withoutCertificates().encapsulated().sign(text);
    }

    private static byte[] absent(boolean version) {
        ASN1EncodableVector info = new ASN1EncodableVector();
        info.add(CMSObjectIdentifiers.signedData);
        if (version) {
            info.add(new DERTaggedObject(true, 0, new DERSequence(new ASN1Integer(1))));
        }
        try {
            return new BERSequence(info).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
