package vn.govmail.signing.judgement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Trust;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;

/**
 * What the results for single signatures amount to for the file. Under {@code OFFICIAL_DOCUMENT} the sending unit's signature
 * decides, whatever else is there (ND 30/2020/ND-CP, articles 13 to 17: the leader signs, then the unit; receivers may add their
 * own): no other signature can make it or unmake it. Where no signature is the unit's, and under the other policies, the
 * worst decides. Stateless.
 */
public final class OverallVerdict {
    /** What a unit's later signature takes upon itself when it covers what was changed after an earlier one. */
    private static final Set<Reason> COVERED_BY_LATER = EnumSet.of(
            Reason.UNDEFINED_CHANGE,
            Reason.PAGES_CHANGED,
            Reason.ANNOTATION_OVER_CONTENT,
            Reason.LATER_SIGNATURE_OVER_CONTENT);

    private OverallVerdict() {}

    /**
     * The report on signatures of which none came after another: the last in the file is taken for the latest.
     *
     * @param inOrder the results in the order of the file's form
     * @param unsignedParts what no signature covers, by name
     */
    public static SignatureReport of(
            List<SignatureResult> inOrder, VerificationRequest request, List<String> unsignedParts) {
        List<SignatureResult> lastFirst = new ArrayList<>(inOrder);
        Collections.reverse(lastFirst);
        return of(inOrder, lastFirst, unsignedParts, request);
    }

    /**
     * The report.
     *
     * @param inOrder the results in the order of the file's form
     * @param latestFirst the same results, those that cover most first
     */
    public static SignatureReport of(
            List<SignatureResult> inOrder, List<SignatureResult> latestFirst, VerificationRequest request) {
        return of(inOrder, latestFirst, List.of(), request);
    }

    /** The same for a file with parts that no signature covers. */
    public static SignatureReport of(
            List<SignatureResult> inOrder,
            List<SignatureResult> latestFirst,
            List<String> unsignedParts,
            VerificationRequest request) {
        if (inOrder.stream().noneMatch(OverallVerdict::isBySigner)) {
            return SignatureReport.of(Verdict.UNSIGNED, inOrder, unsignedParts, request);
        }
        Optional<SignatureResult> unit = request.policy() == VerificationPolicy.OFFICIAL_DOCUMENT
                ? latestFirst.stream()
                        .filter(s -> isUnits(s, request))
                        .min(Comparator.comparingInt(s -> Verdicts.badness(s.verdict())))
                : Optional.empty();
        if (unit.isPresent()) {
            List<SignatureResult> standing = new ArrayList<>();
            for (SignatureResult each : inOrder) {
                standing.add(each.standingAs(standing(each, unit.get(), latestFirst)));
            }
            return SignatureReport.of(unit.get().verdict(), standing, unsignedParts, request);
        }
        Verdict worst = inOrder.stream()
                .filter(OverallVerdict::counts)
                .map(SignatureResult::verdict)
                .max(Comparator.comparingInt(Verdicts::badness))
                .orElse(Verdict.UNSIGNED);
        return SignatureReport.of(worst, inOrder, unsignedParts, request);
    }

    /** Neither a time stamp nor a grant of usage rights. */
    private static boolean isBySigner(SignatureResult result) {
        return result.standing() == Standing.COUNTED;
    }

    private static boolean isTimeStamp(SignatureResult result) {
        return result.standing() == Standing.TIME_STAMP;
    }

    /** A time stamp that merely proves nothing leaves the signatures what they are; a broken one shows a tampered file. */
    private static boolean counts(SignatureResult result) {
        return isBySigner(result) || (isTimeStamp(result) && result.verdict() == Verdict.INVALID);
    }

    private static boolean isUnits(SignatureResult result, VerificationRequest request) {
        boolean proved = result.timeSource() == TimeSource.RFC3161_TRUSTED || result.timeSource() == TimeSource.CALLER;
        return isBySigner(result)
                && result.certificate()
                        .filter(certificate -> request.unit()
                                .contain(
                                        certificate,
                                        proved
                                                ? result.bestTime().orElse(request.validationTime())
                                                : request.validationTime()))
                        .isPresent();
    }

    private static Standing standing(SignatureResult each, SignatureResult unit, List<SignatureResult> latestFirst) {
        if (each == unit) {
            return Standing.DECIDING;
        }
        if (!isBySigner(each)) {
            return each.standing();
        }
        boolean earlier = latestFirst.indexOf(each) > latestFirst.indexOf(unit);
        boolean trusted = each.trust() == Trust.TRUSTED && COVERED_BY_LATER.containsAll(each.reasons());
        return earlier && trusted && unit.verdict() == Verdict.VALID ? Standing.VALID_FOR_REVISION : Standing.REPORTED;
    }
}
