package vn.govmail.signing.cms;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;

/**
 * What was added to a signature later (RFC 3161, appendix A; ETSI EN 319 122-1, 5.3 and annex A.1). Nobody signed it: each piece has to
 * prove itself. Immutable.
 *
 * @param timeStamps encoded time-stamp tokens over the signature value
 * @param certificates further certificates
 * @param revocation encoded lists and responses
 */
record UnsignedAttributes(List<byte[]> timeStamps, List<X509Certificate> certificates, RevocationValues revocation) {
    static final UnsignedAttributes NONE = new UnsignedAttributes(List.of(), List.of(), RevocationValues.NONE);
    private static final int MAX_TIME_STAMPS = 10;
    /** Of all attributes together; more are nobody's path. */
    private static final int MAX_CERTIFICATES = 100;

    private static final int MAX_REVOCATION_VALUES = 20;

    static UnsignedAttributes of(SignerInfo signer) throws IOException {
        ASN1Set set = signer.getUnauthenticatedAttributes();
        if (set == null) {
            return NONE;
        }
        List<byte[]> timeStamps = new ArrayList<>();
        List<X509Certificate> certificates = new ArrayList<>();
        RevocationValues revocation = RevocationValues.NONE;
        int revocationValues = 0;
        for (ASN1Encodable each : set) {
            Attribute attribute = Attribute.getInstance(each);
            if (PKCSObjectIdentifiers.id_aa_signatureTimeStampToken.equals(attribute.getAttrType())) {
                for (ASN1Encodable token : attribute.getAttrValues()) {
                    if (timeStamps.size() < MAX_TIME_STAMPS) {
                        timeStamps.add(token.toASN1Primitive().getEncoded(ASN1Encoding.DL));
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
}
