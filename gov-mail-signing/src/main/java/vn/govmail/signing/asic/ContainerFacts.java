package vn.govmail.signing.asic;

import java.util.Set;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.judgement.Verdicts;

/**
 * What holds for every signature of a container.
 *
 * @param layout what is there
 * @param reasons what is wrong with the container, whoever signed
 * @param policy for whom
 * @param asOne whether all of its files are judged as one document, or each by itself
 */
record ContainerFacts(ContainerLayout layout, Set<Reason> reasons, VerificationPolicy policy, boolean asOne) {
    private static final Set<Reason> TIME_STAMPS =
            Set.of(Reason.TIMESTAMP_INVALID, Reason.TIMESTAMP_NOT_COVERING, Reason.TIMESTAMP_ORDER);

    ContainerFacts {
        reasons = Set.copyOf(reasons);
    }

    /** What the reasons amount to. */
    Verdict verdict(SignatureResult.Builder result) {
        return Verdicts.of(result.reasons(), policy, false);
    }

    /** Adds to the result for a signature what the container says of it. */
    void hold(Set<String> covered, SignatureResult.Builder result) {
        reasons.forEach(result::reason);
        covered.forEach(result::scope);
        boolean all = asOne ? covered.containsAll(layout.data()) : !covered.isEmpty();
        result.coverage(all ? Coverage.ENTIRE_DOCUMENT : covered.isEmpty() ? Coverage.NONE : Coverage.PARTIAL);
        if (!all && policy == VerificationPolicy.OFFICIAL_DOCUMENT) {
            result.reason(Reason.PART_NOT_COVERED);
        }
        if (!layout.isTypeInPlace() || layout.statesAnotherKind()) {
            result.warning(Reason.CONTAINER_MALFORMED);
        }
        if (layout.holdsEvidenceRecords()) {
            // not judged, and worth nothing to the verdict
            result.warning(Reason.FORM_NOT_SUPPORTED);
        }
        // containers are written by programs that stamp what they signed: a stamp on something else was put there later
        TIME_STAMPS.stream().filter(result.warnings()::contains).forEach(result::reason);
    }
}
