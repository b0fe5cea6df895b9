package vn.govmail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;

/**
 * Judges a file of any format: by the verifier where it judges the format. Of others only what can carry no signature is UNSIGNED; the
 * answer is open else.
 */
final class FileVerification {
    private final SignatureVerifier verifier;
    private final VerificationRequest request;

    /**
     * What was found.
     *
     * @param format what the file is by its content
     * @param report what is said of its signatures
     */
    record Verified(Format format, SignatureReport report) {}

    FileVerification(SignatureVerifier verifier, VerificationRequest request) {
        this.verifier = verifier;
        this.request = request;
    }

    Verified verify(Path file, Content content) throws IOException {
        String name = String.valueOf(file.getFileName());
        Format format = FormatDetector.detect(content, name, request.limits());
        if (named(file, ".eml") && (format == Format.TEXT || format == Format.UNKNOWN) && content.sizeInBytes() > 0) {
            format = Format.MESSAGE;
        }
        return new Verified(format, report(file, content, format));
    }

    private SignatureReport report(Path file, Content content, Format format) throws IOException {
        if (content.sizeInBytes() == 0) {
            return whole(Verdict.UNREADABLE, Reason.CONTAINER_MALFORMED);
        }
        if (verifier.verifies(format)) {
            SignatureReport report = verifier.verify(content, format, request);
            boolean wrapped = format == Format.PDF && report.overall() == Verdict.UNSIGNED && !startsAsPdf(content);
            return wrapped ? whole(Verdict.INDETERMINATE, Reason.FORM_NOT_SUPPORTED) : report;
        }
        return switch (format) {
            case TEXT, CSV, HTML, RTF, CALENDAR, JPEG, PNG, GIF, TIFF -> whole(Verdict.UNSIGNED);
            case ENCRYPTED_OFFICE -> whole(Verdict.INDETERMINATE, Reason.PASSWORD_REQUIRED);
            // of a name that promises a PDF, and not one byte of it
            case UNKNOWN ->
                named(file, ".pdf")
                        ? whole(Verdict.UNREADABLE, Reason.CONTAINER_MALFORMED)
                        : whole(Verdict.INDETERMINATE, Reason.FORM_NOT_SUPPORTED);
            default -> whole(Verdict.INDETERMINATE, Reason.FORM_NOT_SUPPORTED);
        };
    }

    private static boolean named(Path file, String ending) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(ending);
    }

    /** What stands before a PDF may be a signature around it, such as CMS signed data that holds the file. */
    private static boolean startsAsPdf(Content content) throws IOException {
        try (InputStream in = content.open()) {
            return new String(in.readNBytes(5), StandardCharsets.ISO_8859_1).equals("%PDF-");
        }
    }

    private SignatureReport whole(Verdict verdict, Reason... reasons) {
        return SignatureReport.withoutResults(verdict, List.of(reasons), request);
    }
}
