package vn.govmail.signing.pdf;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.judgement.SignerCheck;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.PdfStructure;
import vn.govmail.signing.pdf.syntax.StructureException;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.trust.Effort;
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
                        return judge(content, file, request);
                    }
                },
                failure -> report(failure, request));
    }

    private SignatureReport judge(Content content, FileView file, VerificationRequest request) {
        try {
            return judge(content, new SignedFile(file, PdfStructure.read(file, request.limits())), request);
        } catch (StructureException e) {
            if (SignaturePresence.needsRepair(e)) {
                return BrokenFile.report(file, e, request);
            }
            throw e;
        }
    }

    private SignatureReport judge(Content content, SignedFile file, VerificationRequest request) {
        List<SignatureFields.Entry> entries =
                SignatureFields.of(file.structure().latest(), request.limits().pdfObjects());
        if (entries.size() > request.limits().signatures()) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        boolean signed = SignaturePresence.in(entries, file.structure().latest());
        Effort effort = Effort.forOneFile();
        SignerCheck signers = new SignerCheck(
                paths, request, SecurityStore.of(file.structure().latest()), effort);
        Existence known = Existence.of(request, content::sha256);
        SignatureCheck.Results results = new SignatureCheck(file, entries, signers, known, request, effort).all();
        return signed
                ? OverallVerdict.of(results.inOrder(), results.latestFirst(), request)
                : SignatureReport.of(Verdict.UNSIGNED, results.inOrder(), List.of(), request);
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
