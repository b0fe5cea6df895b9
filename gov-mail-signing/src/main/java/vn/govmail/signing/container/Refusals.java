package vn.govmail.signing.container;

import java.util.List;
import vn.govmail.container.ContainerProblem;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;

/** What it means for a report that a container, or XML in it, is refused; the same for every form. Stateless. */
public final class Refusals {
    private Refusals() {}

    /** The reasons, the most telling one first; never empty. */
    public static List<Reason> reasons(ContainerProblem problem) {
        return switch (problem) {
            case DUPLICATE, DUPLICATE_BY_CASE -> List.of(Reason.DUPLICATE_ZIP_ENTRY, Reason.CONTAINER_MALFORMED);
            case NAME_MISMATCH, SIZE_MISMATCH, CRC_MISMATCH, HEADER_MISMATCH ->
                List.of(Reason.ZIP_HEADER_MISMATCH, Reason.CONTAINER_MALFORMED);
            case ENCRYPTED -> List.of(Reason.PASSWORD_REQUIRED);
            case TOO_MANY_ENTRIES, TOO_LARGE, RATIO, ZIP64, XML_DEPTH, XML_SIZE -> List.of(Reason.LIMIT_EXCEEDED);
            case NO_END,
                    AMBIGUOUS_END,
                    DATA_AFTER_END,
                    DATA_BEFORE_FIRST,
                    DATA_BETWEEN,
                    OVERLAP,
                    SPLIT,
                    BAD_HEADER,
                    PATH_TRICK,
                    METHOD,
                    BAD_DATA,
                    DOCTYPE,
                    BAD_XML -> List.of(Reason.CONTAINER_MALFORMED);
        };
    }

    /** The verdict: INVALID where readers could be made to disagree, open where only a password or more room is missing. */
    public static Verdict verdict(ContainerProblem problem) {
        return switch (reasons(problem).get(0)) {
            case DUPLICATE_ZIP_ENTRY, ZIP_HEADER_MISMATCH -> Verdict.INVALID;
            case PASSWORD_REQUIRED, LIMIT_EXCEEDED -> Verdict.INDETERMINATE;
            default -> Verdict.UNREADABLE;
        };
    }

    /** The report on a file that was refused as a whole. */
    public static SignatureReport report(ContainerProblem problem, VerificationRequest request) {
        return problem.isLimit()
                ? SignatureReport.limitHit(limit(problem), List.of(), request)
                : SignatureReport.withoutResults(verdict(problem), reasons(problem), request);
    }

    private static String limit(ContainerProblem problem) {
        return switch (problem) {
            case TOO_MANY_ENTRIES -> "archiveEntries";
            case RATIO -> "archiveRatio";
            case XML_DEPTH -> "xmlDepth";
            case XML_SIZE -> "xmlSize";
            default -> "archiveExpandedBytes";
        };
    }
}
