package vn.govmail.signing.pdf;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.pdf.change.Change;
import vn.govmail.signing.pdf.change.ChangeCode;
import vn.govmail.signing.pdf.change.ChangeReport;
import vn.govmail.signing.pdf.change.RevisionDiff;
import vn.govmail.signing.pdf.syntax.Revision;

/** Tells how much of the file a signature covers, and what became of the file after it. Confined to one verification. */
final class CoverageCheck {
    /** Who wants to know more than this compares the files. */
    private static final int CHANGES_TOLD = 200;

    private static final Set<ChangeCode> FILLED = EnumSet.of(
            ChangeCode.FIELD_FILLED,
            ChangeCode.NEED_APPEARANCES_CHANGED,
            ChangeCode.CALCULATION_ORDER_CHANGED,
            ChangeCode.ANNOTATION_ADDED);

    private final SignedFile file;
    private final VerificationRequest request;
    private final RevisionDiff changes;

    CoverageCheck(SignedFile file, VerificationRequest request) {
        this.file = file;
        this.request = request;
        this.changes =
                new RevisionDiff(file.structure(), new PageContents(file.view(), request.limits()), request.limits());
    }

    /** @param signed the revision that the range ends with, if it ends with one */
    void check(ByteRange range, Optional<Revision> signed, SignatureResult.Builder result) {
        long length = file.view().length();
        Revision latest = file.structure().latest();
        boolean whole = range.end() == length || file.raw().onlyLineEnds(range.end(), length);
        if (whole && (signed.isEmpty() || signed.get().number() != latest.number())) {
            result.reason(Reason.XREF_AMBIGUOUS);
        }
        if (whole) {
            result.coverage(Coverage.ENTIRE_DOCUMENT);
        } else if (signed.isEmpty()) {
            result.coverage(Coverage.PARTIAL).reason(Reason.BYTES_NOT_COVERED);
        } else {
            result.coverage(Coverage.SIGNED_REVISION_ONLY);
            if (file.raw().indexOf("startxref", range.end()) < 0) {
                // not an update but loose bytes
                result.reason(Reason.BYTES_NOT_COVERED);
            }
        }
        signed.ifPresent(revision -> tell(changes.since(revision.number(), request.policy()), result));
        if (!whole && signed.filter(r -> r.number() != latest.number()).isEmpty()) {
            // something follows that is no revision, so that nothing can be said of it
            result.reason(Reason.UNDEFINED_CHANGE).modification(Modification.UNKNOWN);
        }
    }

    /** Whether fields were filled or notes made since a revision, which most permissions allow. */
    boolean filledSince(Optional<Revision> signed) {
        return signed.stream()
                .flatMap(revision -> changes.since(revision.number(), request.policy()).changes().stream())
                .anyMatch(change -> FILLED.contains(change.code()));
    }

    private static void tell(ChangeReport report, SignatureResult.Builder result) {
        result.modification(report.modification());
        report.reasons().forEach(result::reason);
        report.changes().stream().limit(CHANGES_TOLD).map(Change::toString).forEach(result::change);
        if (report.changes().stream().anyMatch(c -> c.code() == ChangeCode.UNUSED_OBJECT_ADDED)) {
            result.warning(Reason.UNUSED_OBJECTS);
        }
    }
}
