package vn.govmail.signature;

import java.util.Optional;
import vn.govmail.document.Content;
import vn.govmail.document.Format;

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
}
