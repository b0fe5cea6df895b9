package vn.govmail.signing.judgement;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.cms.TimeStampToken;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.time.ProvenTime;
import vn.govmail.signing.time.TimeStampJudge;
import vn.govmail.signing.time.ValidationMaterial;
import vn.govmail.signing.trust.AlgorithmPolicy;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.KeyPurpose;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.trust.TrustDecision;

/**
 * Who signed, when, and whether that can be relied on (ETSI EN 319 102-1, clauses 5.2.6, 5.4 and 5.5): for a signature whose value
 * has been verified. Certificates and algorithms are judged at the time that is proved for the signature, else at the validation
 * time. Confined to one verification.
 */
public final class SignerCheck {
    private final PathValidator paths;
    private final VerificationRequest request;
    private final ValidationMaterial material;
    private final TimeStampJudge timeStamps;
    private final boolean trustWanted;
    private final Effort effort;

    public SignerCheck(PathValidator paths, VerificationRequest request, ValidationMaterial material, Effort effort) {
        this.effort = effort;
        this.paths = paths;
        this.request = request;
        this.material = material;
        this.trustWanted = request.policy() != VerificationPolicy.INTEGRITY_ONLY;
        this.timeStamps = new TimeStampJudge(paths, trustWanted, effort);
    }

    /**
     * Judges a signer.
     *
     * @param stated the time that the file states beside the signature
     * @param known when the signature is known to have existed, by what covers it
     * @param archived whether a proof of existence covers the validation data too
     */
    public void judge(
            CheckedSignature cms,
            Optional<Instant> stated,
            Existence known,
            boolean archived,
            SignatureResult.Builder result) {
        result.integrity(cms.integrity());
        cms.reasons().forEach(result::reason);
        cms.algorithm().ifPresent(result::algorithm);
        Optional<Instant> claimed = cms.claimedTime().or(() -> stated);
        claimed.filter(time -> time.isAfter(request.validationTime().plus(TimeStampJudge.CLOCK_TOLERANCE)))
                .ifPresent(time -> result.reason(Reason.SIGNING_TIME_FUTURE));
        X509Certificate signer = cms.signer().orElse(null);
        if (signer == null || cms.integrity() != Integrity.INTACT) {
            claimed.ifPresent(time -> result.time(TimeSource.CLAIMED, time));
            return;
        }
        ValidationMaterial all = material.with(cms);
        ProvenTime time = ProvenTime.of(known, cms, claimed, timeStamps, all);
        time.best().ifPresent(best -> result.time(time.source(), best));
        // a time stamp on the signature value is no part of what was signed: without trust in anybody it says nothing
        // of integrity
        time.reasons().forEach(trustWanted ? result::reason : result::warning);
        time.warnings().forEach(result::warning);
        result.certificate(signer, Certificates.sha256(signer));
        cms.objections(time.judgedAt()).forEach(result::reason);
        result.level(time.isProved() ? SignatureLevel.B_T : SignatureLevel.B_B);
        if (trustWanted) {
            trust(signer, all, time, archived, result);
        }
    }

    private void trust(
            X509Certificate signer,
            ValidationMaterial all,
            ProvenTime time,
            boolean archived,
            SignatureResult.Builder result) {
        Instant at = time.judgedAt();
        TrustDecision decision =
                paths.decide(signer, KeyPurpose.DOCUMENT_SIGNING, all.certificates(), all.revocation(), at, effort);
        result.trust(decision.trust()).revocation(decision.revocation());
        decision.reasons().forEach(result::reason);
        AlgorithmPolicy.objections(decision.path(), at).forEach(result::reason);
        boolean official = request.policy() == VerificationPolicy.OFFICIAL_DOCUMENT;
        if (official && !decision.path().isEmpty() && !paths.isIssuerAllowed(decision.path())) {
            result.reason(Reason.ISSUER_NOT_ALLOWED);
        }
        boolean proved = decision.provenByFile() && decision.revocation() == RevocationStatus.GOOD;
        if (time.source() == TimeSource.RFC3161_TRUSTED && proved) {
            result.level(archived || time.isArchived() ? SignatureLevel.B_LTA : SignatureLevel.B_LT);
        }
    }

    /**
     * Judges a document time stamp.
     *
     * @return what it proves for everything that it covers; what was known before where it proves nothing
     */
    public Existence judgeTimeStamp(TimeStampToken token, Existence known, SignatureResult.Builder result) {
        CheckedSignature cms = token.signature();
        result.standing(Standing.TIME_STAMP);
        cms.reasons().forEach(result::reason);
        cms.algorithm().ifPresent(result::algorithm);
        boolean intact = cms.integrity() == Integrity.INTACT && token.covers();
        result.integrity(intact || cms.integrity() == Integrity.NOT_CHECKED ? cms.integrity() : Integrity.BROKEN);
        if (cms.integrity() == Integrity.INTACT && !token.covers()) {
            result.reason(Reason.HASH_MISMATCH);
        }
        cms.signer().ifPresent(signer -> result.certificate(signer, Certificates.sha256(signer)));
        TimeStampJudge.Judgement judgement = timeStamps.judge(token, material, known.at());
        judgement.reasons().forEach(result::reason);
        result.trust(judgement.trust());
        if (intact) {
            result.level(SignatureLevel.B_B);
        }
        boolean proves = intact && judgement.proves() && Verdicts.onlyChangesSince(result.reasons());
        token.time()
                .ifPresent(
                        time -> result.time(proves ? TimeSource.RFC3161_TRUSTED : TimeSource.RFC3161_UNTRUSTED, time));
        return proves
                ? token.time()
                        .map(time -> known.orEarlier(time, TimeSource.RFC3161_TRUSTED))
                        .orElse(known)
                : known;
    }
}
