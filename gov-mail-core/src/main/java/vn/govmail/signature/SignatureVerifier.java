package vn.govmail.signature;

import java.util.Map;
import java.util.Optional;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;

/**
 * Judges the signatures of a file. A service: passed to the builder of {@code GovMail}, or found by
 * {@link java.util.ServiceLoader} where none is passed (a verifier found that way trusts no anchor).
 *
 * <p>Implementations are thread-safe, deterministic for the same content and request, never throw for what is in the
 * content, keep to the limits and use no network unless the caller gave them a fetcher.
 */
public interface SignatureVerifier {

    /** Name of the implementation, as it stands in every assessment. */
    String name();

    /** Version of the implementation, as it stands in every assessment. */
    String version();

    /** Whether this verifier judges signatures in files of a format. */
    boolean verifies(Format format);

    /**
     * Judges all signatures of a file.
     *
     * @param content the bytes of the file
     * @param format what the file is; one that {@link #verifies}
     * @param request policy, time and limits
     * @return the report; a file without signatures is {@link Verdict#UNSIGNED}
     */
    SignatureReport verify(Content content, Format format, VerificationRequest request);

    /**
     * What a file holds within its signatures, such as the content of CMS signed data, by the very reading that is verified; whether the
     * signatures hold is not said here.
     *
     * @param content the bytes of the file
     * @param format what the file is
     * @return empty where the file holds nothing, cannot be read, or holds it in a way that is not known
     */
    default Optional<Content> contentWithin(Content content, Format format) {
        return Optional.empty();
    }

    /**
     * The files that a container of signed files holds for people to read (ETSI EN 319 162-1), by the very reading that is verified: not
     * those that are the container's own signatures and lists. Whether the signatures hold is not said here.
     *
     * @param content the bytes of the container
     * @param format what it is
     * @param limits where to stop
     * @return empty where files of this format are no such containers
     */
    default Optional<ArchiveContents> filesWithin(Content content, Format format, Limits limits) {
        return Optional.empty();
    }

    /**
     * What the signatures of a container say of each file of {@link #filesWithin}: of that file alone, so that one which covers it and not
     * its neighbours covers all that the report is about.
     *
     * @param content the bytes of the container
     * @param format what it is
     * @param request policy, time and limits
     * @return one report for each file, by its path; a file that no signature names is {@link Verdict#UNSIGNED}
     */
    default Map<String, SignatureReport> verifyWithin(Content content, Format format, VerificationRequest request) {
        return Map.of();
    }
}
