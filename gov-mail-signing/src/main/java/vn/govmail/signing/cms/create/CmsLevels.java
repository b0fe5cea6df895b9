package vn.govmail.signing.cms.create;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;

/**
 * Takes a CMS signature from level to level (ETSI EN 319 122-1, clause 6). Immutable.
 *
 * @param timeStamps who stamps; null for nobody
 * @param validationData who gives revocation data
 */
public record CmsLevels(@Nullable TimeStamps timeStamps, ValidationSource validationData) {

    /**
     * A signature at its level.
     *
     * @param signature the signature with its time stamp
     * @param validationData what belongs beside it; empty below B-LT
     */
    public record Reached(FinishedCms signature, Optional<ValidationData> validationData) {}

    /** Refuses before anything is written what cannot be reached. */
    public void checkPossible(SignatureLevel level) throws SigningException {
        if (level == SignatureLevel.B_LTA) {
            throw new SigningException(SigningProblem.LEVEL_NOT_SUPPORTED, "CMS signatures are made up to B-LT");
        }
        if (level.compareTo(SignatureLevel.B_T) >= 0 && timeStamps == null) {
            throw new SigningException(SigningProblem.TIME_STAMP_NOT_CONFIGURED, "no authority was given");
        }
    }

    /** Adds what the level asks for. */
    public Reached raise(FinishedCms signature, SigningTerms terms) throws SigningException {
        SignatureLevel level = terms.level();
        checkPossible(level);
        TimeStamps stamps = timeStamps;
        if (stamps == null || level.compareTo(SignatureLevel.B_T) < 0) {
            return new Reached(signature, Optional.empty());
        }
        String digest = terms.scheme().digest();
        byte[] token = stamps.token(DocumentDigests.of(digest).digest(signature.signatureValue()), digest);
        FinishedCms stamped = signature.withTimeStamp(token);
        if (level.compareTo(SignatureLevel.B_LT) < 0) {
            return new Reached(stamped, Optional.empty());
        }
        Set<X509Certificate> needed = new LinkedHashSet<>(terms.chain());
        needed.addAll(CarriedCertificates.in(signature.encoded()));
        needed.addAll(CarriedCertificates.in(token));
        ValidationData data = validationData.about(new ArrayList<>(needed));
        needed.addAll(data.certificates());
        return new Reached(
                stamped, Optional.of(new ValidationData(List.copyOf(needed), data.crls(), data.ocspResponses())));
    }
}
