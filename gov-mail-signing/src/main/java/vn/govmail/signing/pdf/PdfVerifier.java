package vn.govmail.signing.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.pdf.syntax.FileView;
import vn.govmail.signing.pdf.syntax.LimitException;
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

    private SignatureReport judge(FileView file, VerificationRequest request) throws IOException {
        try (PDDocument document = strictly(file, request)) {
            if (document != null) {
                return judge(new SignedFile(file, document, true), request);
            }
        }
        // a file that only a repair can open may be read, but the repaired file is not what a signature covers
        try (PDDocument document = GuardedParser.lenient(file, (int) file.length(), request.limits())) {
            return judge(new SignedFile(file, document, false), request);
        }
    }

    private static @Nullable PDDocument strictly(FileView file, VerificationRequest request)
            throws InvalidPasswordException {
        try {
            return GuardedParser.strict(file, (int) file.length(), request.limits());
        } catch (InvalidPasswordException | EncryptedException | LimitException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private SignatureReport judge(SignedFile file, VerificationRequest request) {
        List<SignatureFields.Entry> entries =
                SignatureFields.of(file.document(), request.limits().pdfObjects());
        if (entries.size() > request.limits().signatures()) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        List<SignatureFields.Entry> signatures = entries.stream()
                .filter(e -> !SubFilter.isTimeStamp(e.dictionary()))
                .toList();
        SignatureCheck check = new SignatureCheck(file, entries, paths, request);
        List<SignatureResult> results = check.all();
        if (signatures.isEmpty()) {
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
