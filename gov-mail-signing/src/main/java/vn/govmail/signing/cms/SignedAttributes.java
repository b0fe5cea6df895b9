package vn.govmail.signing.cms;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerInformation;
import vn.govmail.signature.Reason;
import vn.govmail.signing.trust.CryptoProvider;

/** The signed attributes of one signer (RFC 5652, section 11; RFC 5035). Immutable. */
final class SignedAttributes {
    private final List<Attribute> attributes;
    private final boolean present;
    private final boolean encodedAsDer;

    private SignedAttributes(List<Attribute> attributes, boolean present, boolean encodedAsDer) {
        this.attributes = List.copyOf(attributes);
        this.present = present;
        this.encodedAsDer = encodedAsDer;
    }

    static SignedAttributes of(SignerInformation signer) throws IOException {
        ASN1Set set = signer.toASN1Structure().getAuthenticatedAttributes();
        if (set == null) {
            return new SignedAttributes(List.of(), false, true);
        }
        List<Attribute> attributes = new ArrayList<>();
        for (ASN1Encodable each : set) {
            attributes.add(Attribute.getInstance(each));
        }
        boolean der = Arrays.equals(set.getEncoded(ASN1Encoding.DL), set.getEncoded(ASN1Encoding.DER));
        return new SignedAttributes(attributes, true, der);
    }

    /** What is wrong with them, before any cryptography. */
    Set<Reason> defects(ASN1ObjectIdentifier contentType) {
        Set<Reason> defects = EnumSet.noneOf(Reason.class);
        if (!present) {
            return defects;
        }
        Set<ASN1ObjectIdentifier> seen = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (!seen.add(attribute.getAttrType())) {
                defects.add(Reason.DUPLICATE_SIGNED_ATTRIBUTE);
            }
        }
        Optional<ASN1Encodable> type = single(CMSAttributes.contentType);
        if (type.isEmpty() || !type.get().toASN1Primitive().equals(contentType)) {
            defects.add(Reason.SIGNED_DATA_MISSING);
        }
        if (single(CMSAttributes.messageDigest).isEmpty()) {
            defects.add(Reason.HASH_MISMATCH);
        }
        if (!encodedAsDer) {
            // RFC 5652, section 5.3: what is signed is the DER encoding, so another one leaves open what was signed
            defects.add(Reason.SIGNATURE_MISMATCH);
        }
        return defects;
    }

    /** Whether a signed attribute names the signer's certificate. */
    boolean referToCertificate() {
        return attributes.stream()
                .anyMatch(a -> PKCSObjectIdentifiers.id_aa_signingCertificate.equals(a.getAttrType())
                        || PKCSObjectIdentifiers.id_aa_signingCertificateV2.equals(a.getAttrType()));
    }

    /** Whether every such attribute names this certificate first. */
    boolean referTo(X509CertificateHolder certificate) throws IOException, GeneralSecurityException {
        byte[] encoded = certificate.getEncoded();
        for (Attribute attribute : attributes) {
            if (PKCSObjectIdentifiers.id_aa_signingCertificate.equals(attribute.getAttrType())) {
                ESSCertID[] ids =
                        SigningCertificate.getInstance(firstValue(attribute)).getCerts();
                if (ids.length == 0 || !matches("SHA-1", ids[0].getCertHash(), encoded)) {
                    return false;
                }
            } else if (PKCSObjectIdentifiers.id_aa_signingCertificateV2.equals(attribute.getAttrType())) {
                ESSCertIDv2[] ids =
                        SigningCertificateV2.getInstance(firstValue(attribute)).getCerts();
                if (ids.length == 0
                        || !matches(ids[0].getHashAlgorithm().getAlgorithm().getId(), ids[0].getCertHash(), encoded)) {
                    return false;
                }
            }
        }
        return true;
    }

    Optional<Instant> claimedTime() {
        return single(CMSAttributes.signingTime).flatMap(SignedAttributes::instant);
    }

    private static Optional<Instant> instant(ASN1Encodable value) {
        try {
            return Optional.of(Time.getInstance(value).getDate().toInstant());
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static boolean matches(String algorithm, byte[] expected, byte[] encoded) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(algorithm, CryptoProvider.get());
        return MessageDigest.isEqual(expected, digest.digest(encoded));
    }

    private static ASN1Encodable firstValue(Attribute attribute) throws IOException {
        if (attribute.getAttrValues().size() != 1) {
            throw new IOException("an attribute with other than one value");
        }
        return attribute.getAttrValues().getObjectAt(0);
    }

    private Optional<ASN1Encodable> single(ASN1ObjectIdentifier type) {
        List<Attribute> found =
                attributes.stream().filter(a -> type.equals(a.getAttrType())).toList();
        if (found.size() != 1 || found.get(0).getAttrValues().size() != 1) {
            return Optional.empty();
        }
        return Optional.of(found.get(0).getAttrValues().getObjectAt(0));
    }
}
