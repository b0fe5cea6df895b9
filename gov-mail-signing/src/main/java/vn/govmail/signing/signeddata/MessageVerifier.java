package vn.govmail.signing.signeddata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.message.Attachment;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem;
import vn.govmail.message.MessageSecurity;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.judgement.Guard;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.trust.PathValidator;

/**
 * Judges the S/MIME signatures of a message (RFC 8551), by its raw bytes. Immutable and thread-safe.
 *
 * <p>A result speaks of the MIME part that is signed and of nothing around it. Only the outermost signed part counts; it has to be
 * the whole message, and its signer the one who stands in the one From field (RFC 8550, section 3). What lies within it, layer by
 * layer, is reported and covers nothing outside itself; what is encrypted is not read. Header fields of the message are signed by
 * nobody.
 */
public final class MessageVerifier {
    private final PathValidator paths;

    public MessageVerifier(PathValidator paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Judges.
     *
     * @throws UncheckedIOException if the place where the message lies cannot be read
     */
    public SignatureReport verify(Content content, VerificationRequest request) {
        return Guard.run(request, () -> {
            try (InputStream in = content.open();
                    Message message = MimeMessages.read(in, request.limits())) {
                return judge(content, message, request);
            }
        });
    }

    private SignatureReport judge(Content content, Message message, VerificationRequest request) throws IOException {
        if (has(message, MessageProblem.Code.LIMIT_EXCEEDED)) {
            return SignatureReport.limitHit("message", List.of(), request);
        }
        if (message.signedEntities().isEmpty()) {
            return unsigned(message, request);
        }
        SignerResults signers = new SignerResults(paths, content, request);
        MessageLayers layers = new MessageLayers(message, OutermostPart.objections(message, content), signers, request.limits());
        if (!layers.read()) {
            return SignatureReport.limitHit("signatures", layers.results(), request);
        }
        return OverallVerdict.of(layers.results(), request, layers.unsignedParts());
    }

    /** Nothing is signed as S/MIME; whether something is signed otherwise may still be open. */
    private static SignatureReport unsigned(Message message, VerificationRequest request) {
        boolean plain = message.security() == MessageSecurity.NONE
                && message.problems().isEmpty()
                && message.attachments().stream().noneMatch(MessageVerifier::isSignature);
        return plain
                ? SignatureReport.of(Verdict.UNSIGNED, List.of(), List.of(), request)
                : SignatureReport.withoutResults(Verdict.INDETERMINATE, List.of(Reason.FORM_NOT_SUPPORTED), request);
    }

    private static boolean isSignature(Attachment attachment) {
        String type = attachment.declaredType();
        // what a mail client packed up for another of its kind may hold a signature too
        return type.endsWith("-signature") || type.contains("pkcs7") || type.endsWith("ms-tnef");
    }

    static boolean has(Message message, MessageProblem.Code code) {
        return message.problems().stream().anyMatch(p -> p.code() == code);
    }
}
