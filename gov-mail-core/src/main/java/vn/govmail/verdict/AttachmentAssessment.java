package vn.govmail.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Format;
import vn.govmail.document.scan.PagePicture;
import vn.govmail.signature.SignatureReport;

/**
 * What was found about one file.
 *
 * @param part the MIME part, numbered as in IMAP
 * @param name the file name, made safe for display
 * @param format what the file is by its content
 * @param sizeInBytes its size after transfer decoding
 * @param sha256 its SHA-256, to which a clerk's confirmation is bound
 * @param findings what concerns this file alone
 * @param signatureOrNull the report on its signatures; null where no verifier judges files of this format
 * @param pictures small pictures of the places where seals and signatures were seen, for a person to look at; none where the
 *     assessment was not asked to keep any
 */
public record AttachmentAssessment(
        String part,
        String name,
        Format format,
        long sizeInBytes,
        String sha256,
        List<Finding> findings,
        @Nullable SignatureReport signatureOrNull,
        List<PagePicture> pictures) {
    public AttachmentAssessment {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sha256, "sha256");
        findings = List.copyOf(findings);
        pictures = List.copyOf(pictures);
    }

    /** The report on the file's signatures. */
    public Optional<SignatureReport> signature() {
        return Optional.ofNullable(signatureOrNull);
    }
}
