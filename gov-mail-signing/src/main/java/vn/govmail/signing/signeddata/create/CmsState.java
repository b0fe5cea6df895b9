package vn.govmail.signing.signeddata.create;

import vn.govmail.signature.SigningException;
import vn.govmail.signing.cms.create.DetachedCms;
import vn.govmail.signing.cms.create.KeptSignature;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.SigningTerms;

/**
 * What must be known of a CMS signature that is being made. Holds nothing secret. Immutable; the digest is not copied.
 *
 * @param kept with the digest of what is signed
 */
public record CmsState(KeptSignature kept) {

    public SigningTerms terms() {
        return kept.terms();
    }

    public byte[] documentDigest() {
        return kept.bytes();
    }

    /** The signed attributes in DER. */
    public byte[] toBeSigned() {
        return DetachedCms.toBeSigned(documentDigest(), kept.signer(), kept.signingTime());
    }

    /** The CMS object around a bare signature over {@link #toBeSigned()}. */
    public byte[] assembled(byte[] value) {
        return DetachedCms.assemble(
                documentDigest(),
                value,
                kept.scheme(),
                SignerCertificates.withoutRoots(terms().chain()),
                kept.signingTime());
    }

    /** As bytes, to be kept until the signature comes. */
    public byte[] encoded() {
        return kept.encoded(KeptSignature.Kind.CMS);
    }

    /** Reads what {@link #encoded()} wrote. */
    public static CmsState decode(byte[] encoded) throws SigningException {
        return new CmsState(KeptSignature.decode(KeptSignature.Kind.CMS, encoded));
    }
}
