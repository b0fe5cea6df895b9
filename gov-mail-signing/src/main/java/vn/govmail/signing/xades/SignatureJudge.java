package vn.govmail.signing.xades;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.judgement.SignerCheck;
import vn.govmail.signing.judgement.Verdicts;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.time.ValidationMaterial;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.xml.CheckedReference.State;
import vn.govmail.signing.xml.Profile;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlSignature;
import vn.govmail.signing.xml.XmlVerification;
import vn.govmail.signing.xml.XmlVerifier;

/** Results for the signatures of one XML file, all paid for from one budget. Confined to one verification. */
final class SignatureJudge {
    private final VerificationRequest request;
    private final XmlFile file;
    private final DetachedData detached;
    private final XmlVerifier verifier;
    private final SignerCheck signers;
    private final Existence known;

    SignatureJudge(PathValidator paths, Content content, XmlFile file, VerificationRequest request) {
        Effort effort = Effort.forOneFile();
        this.request = request;
        this.file = file;
        this.detached = new DetachedData(request.detached());
        this.verifier = new XmlVerifier(detached, Profile.DOCUMENT, request.limits(), effort);
        this.signers = new SignerCheck(paths, request, ValidationMaterial.NONE, effort);
        this.known = Existence.of(request, content::sha256);
    }

    SignatureResult judge(XmlSignature signature, int number) throws IOException {
        SignatureResult.Builder result = SignatureResult.of(signature.id().orElse("signature " + number));
        XmlVerification verification = verifier.verify(signature);
        signers.judge(verification.signature(), Optional.empty(), known, false, result);
        result.modification(Modification.NONE);
        if (signature.isCounterSignature()) {
            return counterSignature(verification, result.coverage(Coverage.NONE));
        }
        DocumentCoverage coverage = DocumentCoverage.of(file, signature, verification, detached.isGiven());
        result.coverage(coverage.coverage());
        coverage.reason().ifPresent(result::reason);
        coverage.scopes().forEach(result::scope);
        return result.verdict(verdict(verification, result));
    }

    /** About a signature and not about the content: reported, and counted where it is broken. */
    private SignatureResult counterSignature(XmlVerification verification, SignatureResult.Builder result) {
        Verdict verdict = verdict(verification, result);
        return result.standing(verdict == Verdict.INVALID ? Standing.COUNTED : Standing.REPORTED)
                .verdict(verdict);
    }

    private Verdict verdict(XmlVerification verification, SignatureResult.Builder result) {
        // without what was signed there is nothing that could have failed
        boolean open = result.reasons().equals(Set.of(Reason.SIGNED_DATA_MISSING))
                && verification.signature().integrity() == Integrity.NOT_CHECKED
                && verification.references().stream()
                        .allMatch(each -> DetachedData.isOutside(each.uri()) || each.state() == State.FITS);
        return open ? Verdict.INDETERMINATE : Verdicts.of(result.reasons(), request.policy(), false);
    }
}
