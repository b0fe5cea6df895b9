package vn.govmail.signature;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a {@link SignatureVerifier} says of one file: the verdict under a policy and one result for each signature. There is
 * no "is it valid" without a policy. Immutable and thread-safe.
 */
public final class SignatureReport {
    private final Verdict overall;
    private final List<SignatureResult> signatures;
    private final List<String> unsignedParts;
    private final List<Reason> reasons;
    private final List<String> limitsHit;
    private final VerificationPolicy policy;
    private final Instant checkedAt;

    private SignatureReport(
            Verdict overall,
            List<SignatureResult> signatures,
            List<String> unsignedParts,
            List<Reason> reasons,
            List<String> limitsHit,
            VerificationRequest request) {
        this.overall = Objects.requireNonNull(overall, "overall");
        this.signatures = List.copyOf(signatures);
        this.unsignedParts = List.copyOf(unsignedParts);
        this.reasons = List.copyOf(reasons);
        this.limitsHit = List.copyOf(limitsHit);
        this.policy = request.policy();
        this.checkedAt = request.validationTime();
        if (overall == Verdict.VALID && !(limitsHit.isEmpty() && supportsValid())) {
            throw new IllegalArgumentException("VALID is not supported by the results of the single signatures");
        }
    }

    /** All that count are valid, of which there is at least one; or the deciding one is. */
    private boolean supportsValid() {
        boolean decidingValid = deciding().stream().anyMatch(s -> s.verdict() == Verdict.VALID);
        if (policy == VerificationPolicy.OFFICIAL_DOCUMENT && decidingValid) {
            return true;
        }
        List<SignatureResult> signers = signatures.stream()
                .filter(s -> s.standing() != Standing.TIME_STAMP && s.standing() != Standing.REPORTED)
                .toList();
        return !signers.isEmpty() && signers.stream().allMatch(s -> s.verdict() == Verdict.VALID);
    }

    /** A report on a file whose signatures were looked at. */
    public static SignatureReport of(
            Verdict overall,
            List<SignatureResult> signatures,
            List<String> unsignedParts,
            VerificationRequest request) {
        return new SignatureReport(overall, signatures, unsignedParts, List.of(), List.of(), request);
    }

    /** A report on a file whose signatures could not be judged, for a reason that concerns the whole file. */
    public static SignatureReport withoutResults(Verdict overall, List<Reason> reasons, VerificationRequest request) {
        return new SignatureReport(overall, List.of(), List.of(), reasons, List.of(), request);
    }

    /** A report on a file at which a limit was hit: indeterminate, never valid. */
    public static SignatureReport limitHit(
            String limit, List<SignatureResult> signatures, VerificationRequest request) {
        return new SignatureReport(
                Verdict.INDETERMINATE, signatures, List.of(), List.of(Reason.LIMIT_EXCEEDED), List.of(limit), request);
    }

    /** The verdict on the file under {@link #policy()}. */
    public Verdict overall() {
        return overall;
    }

    /** The unit's signature that {@link #overall()} rests on; empty where the worst signature decides. */
    public Optional<SignatureResult> deciding() {
        return signatures.stream()
                .filter(s -> s.standing() == Standing.DECIDING)
                .findFirst();
    }

    /** One result for each signature, in file order. */
    public List<SignatureResult> signatures() {
        return signatures;
    }

    /** Parts of the file that no signature covers, by name; empty where the form has no parts. */
    public List<String> unsignedParts() {
        return unsignedParts;
    }

    /** Reasons that concern the whole file, for example {@link Reason#FORM_NOT_SUPPORTED}. */
    public List<Reason> reasons() {
        return reasons;
    }

    /** Names of the limits that were hit. */
    public List<String> limitsHit() {
        return limitsHit;
    }

    /** The policy under which {@link #overall()} was reached. */
    public VerificationPolicy policy() {
        return policy;
    }

    /** The validation time that was asked for. */
    public Instant checkedAt() {
        return checkedAt;
    }

    @Override
    public String toString() {
        return "SignatureReport[" + overall + ", " + signatures.size() + " signatures, " + policy + "]";
    }
}
