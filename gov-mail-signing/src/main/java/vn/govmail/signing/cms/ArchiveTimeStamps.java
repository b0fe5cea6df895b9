package vn.govmail.signing.cms;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.checked.AttachedTimeStamp;
import vn.govmail.signing.checked.AttachedTimeStamp.Kind;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.trust.Digests;
import vn.govmail.signing.trust.Effort;

/**
 * Archive time stamps of the third kind (ETSI EN 319 122-1, 5.5.3): about the content type, the digest of the content, the signer's fields,
 * and a list of digests of all certificates, revocation data and unsigned attributes that were there. Confined to one call.
 */
final class ArchiveTimeStamps {
    private static final ASN1ObjectIdentifier INDEX = new ASN1ObjectIdentifier("0.4.0.1733.2.5");
    private static final ASN1ObjectIdentifier INDEX_V3 = new ASN1ObjectIdentifier("0.4.0.19122.1.5");
    private static final Set<ASN1ObjectIdentifier> INDEXES =
            Set.of(INDEX, new ASN1ObjectIdentifier("0.4.0.19122.1.4"), INDEX_V3);

    private final SignedData data;
    private final SignerInfo signer;
    private final ASN1ObjectIdentifier contentType;
    private final CoveredBytes content;
    private final List<UnsignedAttributes.Stamp> stamps;
    private final Effort effort;

    /**
     * Those of one signer.
     *
     * @param content what was signed
     * @param stamps all time stamps of the signer
     * @param effort pays for it
     */
    ArchiveTimeStamps(
            SignedData data,
            SignerInfo signer,
            ASN1ObjectIdentifier contentType,
            CoveredBytes content,
            List<UnsignedAttributes.Stamp> stamps,
            Effort effort) {
        this.effort = effort;
        this.data = data;
        this.signer = signer;
        this.contentType = contentType;
        this.content = content;
        this.stamps = stamps;
    }

    AttachedTimeStamp read(UnsignedAttributes.Stamp stamp) {
        try {
            ASN1Encodable index = index(stamp).orElse(null);
            if (index == null) {
                return AttachedTimeStamp.archive(Kind.ARCHIVE, stamp.token(), List.of(), List.of());
            }
            return read(stamp, index);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            // nobody can tell what it is about
            return AttachedTimeStamp.archive(Kind.ARCHIVE, stamp.token(), List.of(), List.of());
        }
    }

    /** The list of digests, which stands in the token's own unsigned attributes. */
    private static Optional<ASN1Encodable> index(UnsignedAttributes.Stamp stamp) {
        SignedData token =
                SignedData.getInstance(ContentInfo.getInstance(stamp.value()).getContent());
        ASN1Set signers = token.getSignerInfos();
        ASN1Set attributes = signers.size() == 1
                ? SignerInfo.getInstance(signers.getObjectAt(0)).getUnauthenticatedAttributes()
                : null;
        List<ASN1Encodable> found = new ArrayList<>();
        if (attributes != null) {
            for (ASN1Encodable each : attributes) {
                Attribute attribute = Attribute.getInstance(each);
                if (INDEXES.contains(attribute.getAttrType())) {
                    found.addAll(List.of(attribute.getAttributeValues()));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private AttachedTimeStamp read(UnsignedAttributes.Stamp stamp, ASN1Encodable value)
            throws IOException, GeneralSecurityException {
        ASN1Sequence index = ASN1Sequence.getInstance(value);
        int from = index.size() - 3;
        if (from != 0 && from != 1) {
            throw new IllegalArgumentException("not a list of digests");
        }
        // SHA-256 is what holds where nothing is said
        String digest = from == 0 ? "SHA-256" : Digests.nameOf(AlgorithmIdentifier.getInstance(index.getObjectAt(0)));
        boolean whole = hashes(data.getCertificates(), digest).containsAll(listed(index.getObjectAt(from)))
                && hashes(data.getCRLs(), digest).containsAll(listed(index.getObjectAt(from + 1)));
        Set<String> attributes = listed(index.getObjectAt(from + 2));
        whole &= UnsignedAttributes.hashes(signer, digest, effort).containsAll(attributes);
        List<byte[]> covered = new ArrayList<>();
        for (UnsignedAttributes.Stamp each : stamps) {
            if (each.hashes(digest).stream().anyMatch(attributes::contains)) {
                covered.add(each.token());
            }
        }
        byte[] list = value.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        return AttachedTimeStamp.archive(
                Kind.ARCHIVE, stamp.token(), List.of(whole ? new Imprint(list) : new Nothing()), covered);
    }

    private static Set<String> listed(ASN1Encodable value) {
        Set<String> found = new HashSet<>();
        for (ASN1Encodable each : ASN1Sequence.getInstance(value)) {
            found.add(HexFormat.of().formatHex(ASN1OctetString.getInstance(each).getOctets()));
        }
        return found;
    }

    private Set<String> hashes(@Nullable ASN1Set elements, String digest) throws IOException, GeneralSecurityException {
        Set<String> found = new HashSet<>();
        if (elements != null) {
            for (ASN1Encodable each : elements) {
                byte[] encoded = each.toASN1Primitive().getEncoded(ASN1Encoding.DER);
                effort.read(encoded.length);
                found.add(HexFormat.of().formatHex(Digests.digest(digest).digest(encoded)));
            }
        }
        return found;
    }

    /** What the time stamp is about, which has in it a digest by the time stamp's own algorithm. */
    private final class Imprint implements CoveredBytes {
        private final byte[] list;

        Imprint(byte[] list) {
            this.list = list;
        }

        @Override
        public void writeTo(OutputStream out) {
            throw new IllegalStateException("only its digest is known");
        }

        @Override
        public byte[] digest(String algorithm) throws IOException, GeneralSecurityException {
            MessageDigest digest = Digests.digest(algorithm);
            digest.update(contentType.getEncoded(ASN1Encoding.DER));
            digest.update(content.digest(algorithm));
            for (ASN1Encodable each : List.of(signer.getVersion(), signer.getSID(), signer.getDigestAlgorithm())) {
                digest.update(each.toASN1Primitive().getEncoded(ASN1Encoding.DER));
            }
            ASN1Set attributes = signer.getAuthenticatedAttributes();
            if (attributes != null) {
                digest.update(new DERTaggedObject(false, 0, attributes).getEncoded(ASN1Encoding.DER));
            }
            digest.update(signer.getDigestEncryptionAlgorithm().getEncoded(ASN1Encoding.DER));
            digest.update(signer.getEncryptedDigest().getEncoded(ASN1Encoding.DER));
            digest.update(list);
            return digest.digest();
        }
    }

    /** Something is gone that it was about. */
    private static final class Nothing implements CoveredBytes {
        @Override
        public void writeTo(OutputStream out) {
            throw new IllegalStateException("not there");
        }

        @Override
        public byte[] digest(String algorithm) {
            return new byte[0];
        }
    }
}
