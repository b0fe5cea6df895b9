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
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.Reason;
import vn.govmail.signing.trust.DerTimes;
import vn.govmail.signing.trust.Digests;

/** The signed attributes of one signer (RFC 5652, section 11; RFC 5035). Immutable. */
final class SignedAttributes {
    /** Several authorities may have stamped the content before it was signed (ETSI EN 319 122-1, 5.2.8). */
    private static final ASN1ObjectIdentifier MAY_RECUR = PKCSObjectIdentifiers.id_aa_ets_contentTimestamp;

    private final List<Attribute> attributes;
    private final byte @Nullable [] encoded;
    private final boolean encodedAsDer;

    private SignedAttributes(List<Attribute> attributes, byte @Nullable [] encoded, boolean encodedAsDer) {
        this.attributes = List.copyOf(attributes);
        this.encoded = encoded;
        this.encodedAsDer = encodedAsDer;
    }

    static SignedAttributes of(SignerInfo signer) throws IOException {
        ASN1Set set = signer.getAuthenticatedAttributes();
        if (set == null) {
            return new SignedAttributes(List.of(), null, true);
        }
        List<Attribute> attributes = new ArrayList<>();
        for (ASN1Encodable each : set) {
            attributes.add(Attribute.getInstance(each));
        }
        byte[] der = set.getEncoded(ASN1Encoding.DER);
        return new SignedAttributes(attributes, der, isDer(set.getEncoded(), der));
    }

    /** Elements whose length is left open are let pass, as long as nothing else is unlike DER. */
    private static boolean isDer(byte[] written, byte[] der) throws IOException {
        return Arrays.equals(written, der)
                || Arrays.equals(ASN1Primitive.fromByteArray(written).getEncoded(ASN1Encoding.DL), der);
    }

    boolean present() {
        return encoded != null;
    }

    /** What the signature is made over: the DER encoding of the set (RFC 5652, section 5.4). */
    byte[] encoded() {
        if (encoded == null) {
            throw new IllegalStateException("no signed attributes");
        }
        return encoded;
    }

    /**
     * What is wrong with them, before any cryptography.
     *
     * @param contentType the type that they have to state; null for a counter-signature, which need not state one (RFC 5652,
     *     section 11.4)
     */
    Set<Reason> defects(@Nullable ASN1ObjectIdentifier contentType) {
        Set<Reason> defects = EnumSet.noneOf(Reason.class);
        if (!present()) {
            if (contentType != null && !CMSObjectIdentifiers.data.equals(contentType)) {
                // without attributes nobody signs what the content is (RFC 5652, section 5.3)
                defects.add(Reason.SIGNED_DATA_MISSING);
            }
            return defects;
        }
        Set<ASN1ObjectIdentifier> seen = new HashSet<>();
        for (Attribute attribute : attributes) {
            if (!seen.add(attribute.getAttrType()) && !MAY_RECUR.equals(attribute.getAttrType())) {
                defects.add(Reason.DUPLICATE_SIGNED_ATTRIBUTE);
            }
        }
        Optional<ASN1Encodable> type = single(CMSAttributes.contentType);
        if (contentType != null
                && (type.isEmpty() || !type.get().toASN1Primitive().equals(contentType))) {
            defects.add(Reason.SIGNED_DATA_MISSING);
        }
        if (messageDigest().isEmpty()) {
            defects.add(Reason.HASH_MISMATCH);
        }
        if (!encodedAsDer) {
            // RFC 5652, section 5.3: what is signed is the DER encoding, so another one leaves open what was signed
            defects.add(Reason.SIGNATURE_MISMATCH);
        }
        return defects;
    }

    /** The digest of the content that the signer signed; empty unless stated exactly once. */
    Optional<byte[]> messageDigest() {
        return single(CMSAttributes.messageDigest)
                .filter(value -> value.toASN1Primitive() instanceof ASN1OctetString)
                .map(value -> ASN1OctetString.getInstance(value).getOctets());
    }

    /** Whether a certificate is named by its digest. */
    boolean referToCertificate() {
        return attributes.stream()
                .map(Attribute::getAttrType)
                .anyMatch(type -> PKCSObjectIdentifiers.id_aa_signingCertificate.equals(type)
                        || PKCSObjectIdentifiers.id_aa_signingCertificateV2.equals(type));
    }

    /** Whether every reference names this certificate first, as RFC 5035 demands for the signer's own. */
    boolean referTo(byte[] certificate) throws IOException, GeneralSecurityException {
        for (Attribute attribute : attributes) {
            if (PKCSObjectIdentifiers.id_aa_signingCertificate.equals(attribute.getAttrType())) {
                ESSCertID[] ids =
                        SigningCertificate.getInstance(firstValue(attribute)).getCerts();
                if (ids.length == 0 || !matches("SHA-1", ids[0].getCertHash(), certificate)) {
                    return false;
                }
            } else if (PKCSObjectIdentifiers.id_aa_signingCertificateV2.equals(attribute.getAttrType())) {
                ESSCertIDv2[] ids =
                        SigningCertificateV2.getInstance(firstValue(attribute)).getCerts();
                if (ids.length == 0
                        || !matches(Digests.nameOf(ids[0].getHashAlgorithm()), ids[0].getCertHash(), certificate)) {
                    return false;
                }
            }
        }
        return true;
    }

    Optional<Instant> claimedTime() {
        return single(CMSAttributes.signingTime).flatMap(SignedAttributes::instant);
    }

    /** The one value of the one attribute of a type. */
    Optional<ASN1Encodable> single(ASN1ObjectIdentifier type) {
        List<Attribute> found =
                attributes.stream().filter(a -> type.equals(a.getAttrType())).toList();
        if (found.size() != 1 || found.get(0).getAttrValues().size() != 1) {
            return Optional.empty();
        }
        return Optional.of(found.get(0).getAttrValues().getObjectAt(0));
    }

    private static Optional<Instant> instant(ASN1Encodable value) {
        try {
            return Optional.of(DerTimes.read(value.toASN1Primitive().getEncoded()));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean matches(String algorithm, byte[] expected, byte[] certificate)
            throws GeneralSecurityException {
        return MessageDigest.isEqual(expected, Digests.digest(algorithm).digest(certificate));
    }

    private static ASN1Encodable firstValue(Attribute attribute) throws IOException {
        if (attribute.getAttrValues().size() != 1) {
            throw new IOException("an attribute with other than one value");
        }
        return attribute.getAttrValues().getObjectAt(0);
    }
}
