package vn.govmail.signing.cms.create;

import java.security.cert.X509Certificate;
import java.util.Optional;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.CmsVerification;
import vn.govmail.signing.trust.Effort;

/** Judges a signature that came back from a token or a browser, by the same verification as any signature. Stateless. */
public final class ReturnedCms {
    private ReturnedCms() {}

    /**
     * Accepts a signature of these bytes by this signer, and no other.
     *
     * @param referenceRequired whether the signing certificate must be a signed attribute, as CAdES demands
     * @return the signature in DER
     */
    public static FinishedCms accepted(
            byte[] cms, CoveredBytes covered, X509Certificate signer, boolean referenceRequired)
            throws SigningException {
        FinishedCms finished = FinishedCms.read(cms);
        CheckedSignature result =
                CmsVerification.verify(finished.encoded(), covered, referenceRequired, Effort.unbounded());
        Optional<X509Certificate> found = result.signer();
        if (found.isPresent() && !found.get().equals(signer)) {
            throw new SigningException(SigningProblem.WRONG_SIGNER, "made with another certificate");
        }
        for (Reason reason : result.reasons()) {
            if (reason == Reason.HASH_MISMATCH) {
                throw new SigningException(SigningProblem.WRONG_DOCUMENT, "a signature of other bytes");
            }
            if (reason != Reason.WEAK_ALGORITHM && reason != Reason.WEAK_KEY) {
                throw new SigningException(SigningProblem.SIGNATURE_BROKEN, reason.name());
            }
        }
        if (found.isEmpty() || result.integrity() != Integrity.INTACT) {
            throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "it does not verify");
        }
        return finished;
    }
}
