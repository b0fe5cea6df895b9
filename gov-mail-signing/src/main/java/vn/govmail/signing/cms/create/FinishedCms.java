package vn.govmail.signing.cms.create;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;

/** A CMS signature by one signer, and what can be added to it without touching what was signed. Immutable. */
public final class FinishedCms {
    private final SignedData data;
    private final SignerInfo signer;

    private FinishedCms(SignedData data, SignerInfo signer) {
        this.data = data;
        this.signer = signer;
    }

    /**
     * Reads one, which may be in BER.
     *
     * @throws SigningException with SIGNATURE_BROKEN if it is no signed data by exactly one signer
     */
    public static FinishedCms read(byte[] cms) throws SigningException {
        try {
            ContentInfo info = ContentInfo.getInstance(ASN1Primitive.fromByteArray(cms));
            if (info == null || !CMSObjectIdentifiers.signedData.equals(info.getContentType())) {
                throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "no CMS signed data");
            }
            SignedData data = SignedData.getInstance(info.getContent());
            if (data.getSignerInfos().size() != 1) {
                throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "not exactly one signer");
            }
            return new FinishedCms(
                    data, SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0)));
        } catch (IOException | RuntimeException e) {
            // BouncyCastle answers malformed structures with unchecked exceptions of many kinds
            throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "no CMS signed data", e);
        }
    }

    /** The bare signature, which a signature time stamp is about (RFC 3161, appendix A). */
    public byte[] signatureValue() {
        return signer.getEncryptedDigest().getOctets();
    }

    /** The same with a time stamp token over {@link #signatureValue()} as unsigned attribute. */
    public FinishedCms withTimeStamp(byte[] token) throws SigningException {
        try {
            ASN1EncodableVector unsigned = new ASN1EncodableVector();
            if (signer.getUnauthenticatedAttributes() != null) {
                signer.getUnauthenticatedAttributes().forEach(unsigned::add);
            }
            unsigned.add(new Attribute(
                    PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
                    new DERSet(ASN1Primitive.fromByteArray(token))));
            SignerInfo stamped = new SignerInfo(
                    signer.getSID(),
                    signer.getDigestAlgorithm(),
                    signer.getAuthenticatedAttributes(),
                    signer.getDigestEncryptionAlgorithm(),
                    signer.getEncryptedDigest(),
                    new DERSet(unsigned));
            return new FinishedCms(data, stamped);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.TIME_STAMP_INVALID, "the token is no ASN.1", e);
        }
    }

    /** The version of signed data that it asks for. */
    int version() {
        return data.getVersion().intValueExact();
    }

    /** The signer, in DER. */
    byte[] signerInfo() throws IOException {
        return signer.getEncoded(ASN1Encoding.DER);
    }

    /** The identifier of the digest of the content, in DER. */
    byte[] digestAlgorithm() throws IOException {
        return signer.getDigestAlgorithm().getEncoded(ASN1Encoding.DER);
    }

    /** The certificates that came along, each as it is encoded. */
    List<byte[]> certificates() throws IOException {
        List<byte[]> found = new ArrayList<>();
        if (data.getCertificates() != null) {
            for (ASN1Encodable each : data.getCertificates()) {
                found.add(each.toASN1Primitive().getEncoded(ASN1Encoding.DER));
            }
        }
        return found;
    }

    /** In DER, as ISO 32000-1, 12.8.3.3.1 demands. */
    public byte[] encoded() {
        SignedData whole = new SignedData(
                data.getDigestAlgorithms(),
                data.getEncapContentInfo(),
                data.getCertificates(),
                data.getCRLs(),
                new DERSet(signer));
        try {
            return new ContentInfo(CMSObjectIdentifiers.signedData, whole).getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("a signature cannot be written", e);
        }
    }
}
