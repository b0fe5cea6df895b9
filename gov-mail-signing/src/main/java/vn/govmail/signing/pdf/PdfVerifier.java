package vn.govmail.signing.pdf;

import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.PdfStructure;
import vn.govmail.signing.pdf.syntax.StructureException;
import vn.govmail.signing.trust.PathValidator;

/** Judges all signatures of a PDF file. Immutable and thread-safe. */
public final class PdfVerifier {
    private final PathValidator paths;

    public PdfVerifier(PathValidator paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Judges.
     *
     * @throws UncheckedIOException if the place where the content lies cannot be read
     */
    public SignatureReport verify(Content content, VerificationRequest request) {
        if (content.sizeInBytes() > request.limits().pdfBytes()) {
            return SignatureReport.limitHit("pdfBytes", List.of(), request);
        }
        return Guard.run(
                () -> {
                    try (FileView file = FileView.of(content)) {
                        return judge(file, request);
                    }
                },
                failure -> report(failure, request));
    }

    private SignatureReport judge(FileView file, VerificationRequest request) {
        try {
            return judge(new SignedFile(file, PdfStructure.read(file, request.limits())), request);
        } catch (StructureException e) {
            if (SignaturePresence.needsRepair(e)) {
                return BrokenFile.report(file, e, request);
            }
            throw e;
        }
    }

    private SignatureReport judge(SignedFile file, VerificationRequest request) {
        List<SignatureFields.Entry> entries =
                SignatureFields.of(file.structure().latest(), request.limits().pdfObjects());
        if (entries.size() > request.limits().signatures()) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        boolean signed = SignaturePresence.in(entries, file.structure().latest());
        SignatureCheck check = new SignatureCheck(file, entries, paths, request);
        List<SignatureResult> results = check.all();
        if (!signed) {
            return SignatureReport.of(Verdict.UNSIGNED, results, List.of(), request);
        }
        Verdict worst = results.stream()
                .map(SignatureResult::verdict)
                .max(Comparator.comparingInt(Verdicts::badness))
                .orElse(Verdict.UNSIGNED);
        return SignatureReport.of(worst, results, List.of(), request);
    }

    private static SignatureReport report(Failure failure, VerificationRequest request) {
        return switch (failure.kind()) {
            case MALFORMED ->
                SignatureReport.withoutResults(Verdict.UNREADABLE, List.of(Reason.CONTAINER_MALFORMED), request);
            case PASSWORD_REQUIRED ->
                SignatureReport.withoutResults(Verdict.UNREADABLE, List.of(Reason.PASSWORD_REQUIRED), request);
            case LOOP -> SignatureReport.withoutResults(Verdict.INDETERMINATE, List.of(Reason.STRUCTURE_LOOP), request);
            case LIMIT -> SignatureReport.limitHit(failure.limit(), List.of(), request);
        };
    }
}
