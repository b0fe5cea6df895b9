package vn.govmail.signing.judgement;

import java.util.EnumSet;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;

/** What reasons amount to. Stateless. */
public final class Verdicts {
    /** The bytes are not those that were signed, or the file is built so that readers can be made to disagree. */
    private static final Set<Reason> FAILED = EnumSet.of(
            Reason.HASH_MISMATCH,
            Reason.SIGNATURE_MISMATCH,
            Reason.NO_SIGNER,
            Reason.SIGNED_DATA_MISSING,
            Reason.DETACHED_WITH_ECONTENT,
            Reason.MULTIPLE_SIGNERS,
            Reason.SIGNING_CERT_REF_MISMATCH,
            Reason.DUPLICATE_SIGNED_ATTRIBUTE,
            Reason.ALGORITHM_MISMATCH,
            Reason.BYTE_RANGE_MALFORMED,
            Reason.BYTE_RANGE_GAP_MISMATCH,
            Reason.BYTES_NOT_COVERED,
            Reason.BYTE_RANGE_COLLISION,
            Reason.EXTRA_FILE,
            Reason.MISSING_FILE,
            Reason.CONTENTS_PADDING,
            Reason.PAGES_CHANGED,
            Reason.XREF_AMBIGUOUS,
            Reason.SIGNATURE_DICTIONARY_CHANGED,
            Reason.DOCMDP_VIOLATION,
            Reason.FIELDMDP_VIOLATION,
            Reason.DUPLICATE_XML_ID,
            Reason.FORBIDDEN_TRANSFORM,
            Reason.EXTERNAL_REFERENCE);

    /** What may have become of a file after a signature; the signed bytes themselves are what they were. */
    private static final Set<Reason> CHANGES_SINCE = EnumSet.of(
            Reason.UNDEFINED_CHANGE,
            Reason.PAGES_CHANGED,
            Reason.ANNOTATION_OVER_CONTENT,
            Reason.LATER_SIGNATURE_OVER_CONTENT,
            Reason.DOCMDP_VIOLATION,
            Reason.FIELDMDP_VIOLATION);

    /** Something was changed that nobody can call harmless; how bad that is, is for the policy to say. */
    private static final Set<Reason> CHANGED =
            EnumSet.of(Reason.UNDEFINED_CHANGE, Reason.ANNOTATION_OVER_CONTENT, Reason.LATER_SIGNATURE_OVER_CONTENT);

    private Verdicts() {}

    /** The verdict on one signature; {@code laterVouched} when a valid later signature covers all that came after it. */
    public static Verdict of(Set<Reason> reasons, VerificationPolicy policy, boolean laterVouched) {
        if (reasons.isEmpty()) {
            return Verdict.VALID;
        }
        if (reasons.stream().anyMatch(FAILED::contains)) {
            return Verdict.INVALID;
        }
        boolean strict = policy == VerificationPolicy.OFFICIAL_DOCUMENT && !laterVouched;
        if (strict && reasons.stream().anyMatch(CHANGED::contains)) {
            return Verdict.INVALID;
        }
        return reasons.contains(Reason.CONTAINER_MALFORMED) ? Verdict.UNREADABLE : Verdict.INDETERMINATE;
    }

    /** Whether nothing is held against a signature but what happened to the file afterwards. */
    static boolean onlyChangesSince(Set<Reason> reasons) {
        return CHANGES_SINCE.containsAll(reasons);
    }

    /** Orders verdicts on signatures, the worst highest. */
    static int badness(Verdict verdict) {
        return switch (verdict) {
            case VALID -> 0;
            case UNSIGNED -> 1;
            case INDETERMINATE -> 2;
            case UNREADABLE -> 3;
            case INVALID -> 4;
        };
    }
}
