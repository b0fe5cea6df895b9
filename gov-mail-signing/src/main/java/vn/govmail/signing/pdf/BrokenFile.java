package vn.govmail.signing.pdf;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.StructureException;

/**
 * The answer for a file that cannot be read without a repair. A repaired file is not what a signature covers, so each place
 * that looks like a signature is reported as failed; a file without such a place is not signed. Stateless.
 */
final class BrokenFile {
    private static final int HEADER_SEARCH = 1024;

    private BrokenFile() {}

    static SignatureReport report(FileView file, StructureException why, VerificationRequest request) {
        RawFile raw = new RawFile(file);
        if (!raw.hasHeaderNear(HEADER_SEARCH) || raw.indexOf("endobj", 0) < 0) {
            return SignatureReport.withoutResults(Verdict.UNREADABLE, List.of(Reason.CONTAINER_MALFORMED), request);
        }
        Reason reason = why.reason() == Reason.STRUCTURE_LOOP ? Reason.STRUCTURE_LOOP : Reason.XREF_AMBIGUOUS;
        List<SignatureResult> results = new ArrayList<>();
        long at = raw.indexOf("/ByteRange", 0);
        while (at >= 0) {
            if (results.size() >= request.limits().signatures()) {
                return SignatureReport.limitHit("signatures", List.of(), request);
            }
            results.add(SignatureResult.of("/ByteRange@" + at)
                    .reason(Reason.XREF_AMBIGUOUS)
                    .reason(reason)
                    .coverage(Coverage.UNCLEAR)
                    .verdict(Verdict.INVALID));
            at = raw.indexOf("/ByteRange", at + 1);
        }
        return SignatureReport.of(results.isEmpty() ? Verdict.UNSIGNED : Verdict.INVALID, results, List.of(), request);
    }
}
