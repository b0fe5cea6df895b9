package vn.govmail.signing.pdf;

import java.util.Optional;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signing.pdf.syntax.Revision;

/** Tells how much of the file a signature covers, and what became of the file after it. Confined to one verification. */
final class CoverageCheck {
    private final SignedFile file;
    private final Limits limits;

    CoverageCheck(SignedFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** @param signed the revision that the range ends with, if it ends with one */
    void check(ByteRange range, Optional<Revision> signed, SignatureResult.Builder result) {
        long length = file.view().length();
        Revision latest = file.structure().latest();
        if (range.end() == length || file.raw().onlyLineEnds(range.end(), length)) {
            result.coverage(Coverage.ENTIRE_DOCUMENT).modification(Modification.NONE);
            if (signed.isEmpty() || signed.get().number() != latest.number()) {
                result.reason(Reason.XREF_AMBIGUOUS);
            }
            return;
        }
        if (signed.isEmpty()) {
            result.coverage(Coverage.PARTIAL).reason(Reason.BYTES_NOT_COVERED);
            return;
        }
        result.coverage(Coverage.SIGNED_REVISION_ONLY).reason(Reason.UNDEFINED_CHANGE);
        if (file.raw().indexOf("startxref", range.end()) < 0) {
            // not an update but loose bytes
            result.reason(Reason.BYTES_NOT_COVERED);
        } else if (pages(signed.get()) != pages(latest)) {
            result.reason(Reason.PAGES_CHANGED).modification(Modification.CONTENT);
        }
    }

    private int pages(Revision revision) {
        return RevisionPages.of(revision, limits.pdfObjects()).pages();
    }
}
