package vn.govmail.signing.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import vn.govmail.signing.trust.Digests;
import vn.govmail.signing.trust.Effort;

/**
 * What was added to a signature later (RFC 3161, appendix A; ETSI EN 319 122-1, 5.3 and annex A.1). Nobody signed it: each piece has to
 * prove itself. Immutable.
 *
 * @param timeStamps over the signature value, archive time stamps, and evidence records
 * @param certificates further certificates
 * @param revocation encoded lists and responses
 */
record UnsignedAttributes(List<Stamp> timeStamps, List<X509Certificate> certificates, RevocationValues revocation) {
    static final UnsignedAttributes NONE = new UnsignedAttributes(List.of(), List.of(), RevocationValues.NONE);
    private static final int MAX_TIME_STAMPS = 10;
    /** Of all attributes together; more are nobody's path. */
    private static final int MAX_CERTIFICATES = 100;

    private static final int MAX_REVOCATION_VALUES = 20;

    /** ETSI EN 319 122-1, 5.5.3. */
    private static final ASN1ObjectIdentifier ARCHIVE_TIME_STAMP = new ASN1ObjectIdentifier("0.4.0.1733.2.4");

    /** id-aa-er-internal and id-aa-er-external (RFC 4998, appendix A). */
    private static final ASN1ObjectIdentifier EVIDENCE_WITHIN = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.49");

    private static final ASN1ObjectIdentifier EVIDENCE_BESIDE = new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.50");

    /** The last four are not judged: they are named in the report, and improve no verdict. */
    private static final Set<ASN1ObjectIdentifier> TIME_STAMPS = Set.of(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            ARCHIVE_TIME_STAMP,
            SignedDataElements.ARCHIVE_TIME_STAMP_V1,
            SignedDataElements.ARCHIVE_TIME_STAMP_V2,
            EVIDENCE_WITHIN,
            EVIDENCE_BESIDE);

    /** A time stamp where it stands. Immutable. */
    static final class Stamp {
        private final Attribute attribute;
        private final ASN1Encodable value;
        private final byte[] token;

        Stamp(Attribute attribute, ASN1Encodable value, byte[] token) {
            this.attribute = attribute;
            this.value = value;
            this.token = token;
        }

        ASN1Encodable value() {
            return value;
        }

        /** Its encoding; not to be changed. */
        byte[] token() {
            return token;
        }

        boolean isOverSignature() {
            return PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.equals(attribute.getAttrType());
        }

        /** Whether what it is about can be told. */
        boolean isArchive() {
            return ARCHIVE_TIME_STAMP.equals(attribute.getAttrType());
        }

        /** How lists of digests may name it: by its value, or by its attribute. */
        Set<String> hashes(String digest) throws IOException, GeneralSecurityException {
            return Set.of(hashOf(attribute, value, digest), hashOf(attribute, digest));
        }
    }

    static UnsignedAttributes of(SignerInfo signer) throws IOException {
        ASN1Set set = signer.getUnauthenticatedAttributes();
        if (set == null) {
            return NONE;
        }
        List<Stamp> timeStamps = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        RevocationValues revocation = RevocationValues.NONE;
        int revocationValues = 0;
        for (ASN1Encodable each : set) {
            Attribute attribute = Attribute.getInstance(each);
            if (TIME_STAMPS.contains(attribute.getAttrType())) {
                for (ASN1Encodable token : attribute.getAttrValues()) {
                    if (timeStamps.size() < MAX_TIME_STAMPS) {
                        byte[] encoded = token.toASN1Primitive().getEncoded(ASN1Encoding.DL);
                        timeStamps.add(new Stamp(attribute, token, encoded));
                    }
                }
            } else if (PKCSObjectIdentifiers.id_aa_ets_certValues.equals(attribute.getAttrType())) {
                addCertificates(attribute, certificates);
            } else if (PKCSObjectIdentifiers.id_aa_ets_revocationValues.equals(attribute.getAttrType())) {
                for (ASN1Encodable value : attribute.getAttrValues()) {
                    revocationValues++;
                    if (revocationValues <= MAX_REVOCATION_VALUES) {
                        revocation = revocation.and(RevocationValues.tagged(value));
                    }
                }
            }
        }
        return new UnsignedAttributes(List.copyOf(timeStamps), List.copyOf(certificates), revocation);
    }

    private static void addCertificates(Attribute attribute, List<X509Certificate> certificates) throws IOException {
        for (ASN1Encodable value : attribute.getAttrValues()) {
            if (certificates.size() >= MAX_CERTIFICATES) {
                return;
            }
            ASN1Sequence values = ASN1Sequence.getInstance(value);
            List<X509Certificate> more =
                    CertificateBag.of(new DERSet(values.toArray())).all();
            certificates.addAll(more.subList(0, Math.min(more.size(), MAX_CERTIFICATES - certificates.size())));
        }
    }

    /** How lists of digests may name any of a signer's attributes: each by each of its values, or as a whole. */
    static Set<String> hashes(SignerInfo signer, String digest, Effort effort)
            throws IOException, GeneralSecurityException {
        Set<String> found = new HashSet<>();
        ASN1Set set = signer.getUnauthenticatedAttributes();
        if (set != null) {
            effort.read(set.getEncoded().length);
            for (ASN1Encodable each : set) {
                Attribute attribute = Attribute.getInstance(each);
                found.add(hashOf(attribute, digest));
                for (ASN1Encodable value : attribute.getAttrValues()) {
                    found.add(hashOf(attribute, value, digest));
                }
            }
        }
        return found;
    }

    private static String hashOf(Attribute attribute, String digest) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(Digests.digest(digest).digest(attribute.getEncoded(ASN1Encoding.DER)));
    }

    private static String hashOf(Attribute attribute, ASN1Encodable value, String digest)
            throws IOException, GeneralSecurityException {
        MessageDigest all = Digests.digest(digest);
        all.update(attribute.getAttrType().getEncoded(ASN1Encoding.DER));
        all.update(value.toASN1Primitive().getEncoded(ASN1Encoding.DER));
        return HexFormat.of().formatHex(all.digest());
    }
}
