package vn.govmail.operation;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.document.Content;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/**
 * What is on record of a message with a secret document: enough to find it again, nothing of what it says. There is no room
 * for a subject, a file name or a text. Immutable.
 *
 * @param sha256 the SHA-256 of the message's bytes, in small hexadecimal digits
 * @param mark the mark of secrecy that was seen, such as {@code TỐI MẬT}
 * @param senderDomain the domain of the sender's address; empty where that is not known
 * @param received when it was received
 */
public record SecretEvidence(String sha256, String mark, String senderDomain, Instant received) {

    /**
     * Checks that nothing else is in it.
     *
     * @throws IllegalArgumentException if the digest is none, the mark is not a few capital letters, or the domain not one
     */
    public SecretEvidence {
        Objects.requireNonNull(received, "received");
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no SHA-256 in 64 small hexadecimal digits");
        }
        if (!mark.matches("\\p{Lu}[\\p{Lu} ]{0,19}")) {
            throw new IllegalArgumentException("a mark of secrecy is one to 20 capital letters and blanks");
        }
        if (!senderDomain.matches("[a-z0-9.-]{0,253}")) {
            throw new IllegalArgumentException("the sender's domain is in small ASCII letters");
        }
    }

    /**
     * The evidence of a message that was assessed; empty where it bears no mark of secrecy.
     *
     * @param message the message's bytes
     */
    public static Optional<SecretEvidence> of(Assessment assessment, Content message, String senderDomain) {
        if (assessment.outcome() != Outcome.SECRET_BLOCKED) {
            return Optional.empty();
        }
        return assessment.decidingFindings().stream()
                .map(SecretEvidence::mark)
                .flatMap(Optional::stream)
                .findFirst()
                .map(mark -> new SecretEvidence(
                        message.sha256(),
                        mark,
                        senderDomain.toLowerCase(Locale.ROOT),
                        assessment.times().received()));
    }

    private static Optional<String> mark(Finding finding) {
        return Optional.ofNullable(finding.arguments().get("mark")).map(mark -> mark.toUpperCase(Locale.ROOT));
    }
}
