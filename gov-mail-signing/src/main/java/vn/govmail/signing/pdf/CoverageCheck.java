package vn.govmail.signing.pdf;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;

/** Tells how much of the file a signature covers, and what became of the file after it. Confined to one verification. */
final class CoverageCheck {
    private final SignedFile file;
    private final Limits limits;

    CoverageCheck(SignedFile file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    void check(ByteRange range, SignatureResult.Builder result) {
        int length = (int) file.view().length();
        if (range.end() == length || file.raw().onlyLineEnds(range.end(), length)) {
            result.coverage(Coverage.ENTIRE_DOCUMENT).modification(Modification.NONE);
            return;
        }
        if (!file.raw().isEndOfRevision(range.end())) {
            result.coverage(Coverage.PARTIAL).reason(Reason.BYTES_NOT_COVERED);
            return;
        }
        result.coverage(Coverage.SIGNED_REVISION_ONLY).reason(Reason.UNDEFINED_CHANGE);
        if (file.raw().indexOf("startxref", range.end()) < 0) {
            // not an update but loose bytes
            result.reason(Reason.BYTES_NOT_COVERED);
        } else if (pagesDiffer(range)) {
            result.reason(Reason.PAGES_CHANGED).modification(Modification.CONTENT);
        }
    }

    private boolean pagesDiffer(ByteRange range) {
        try (PDDocument signed = GuardedParser.lenient(file.view(), range.end(), limits)) {
            return PageTree.count(signed, limits.pdfObjects()) != PageTree.count(file.document(), limits.pdfObjects());
        } catch (IOException e) {
            // the signed revision does not open by itself: an undefined change in any case, which is reported already
            return false;
        }
    }
}
