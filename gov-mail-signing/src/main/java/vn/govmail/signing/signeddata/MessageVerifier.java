package vn.govmail.signing.signeddata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.document.Content;
import vn.govmail.message.Attachment;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem;
import vn.govmail.message.MessageSecurity;
import vn.govmail.message.SignedEntity;
import vn.govmail.message.SignedEntity.Form;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.DetachedBytes;
import vn.govmail.signing.cms.MalformedBerException;
import vn.govmail.signing.cms.SignedDataFile;
import vn.govmail.signing.judgement.Guard;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.trust.PathValidator;

/**
 * Judges the S/MIME signatures of a message (RFC 8551), by its raw bytes. Immutable and thread-safe.
 *
 * <p>A result speaks of the MIME part that is signed and of nothing around it. Only the outermost signed part counts; it has to be
 * the whole message, and its signer the one who stands in the one From field (RFC 8550, section 3). What lies within it is
 * reported. Header fields of the message are signed by nobody.
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
        List<SignatureResult> results = new ArrayList<>();
        for (SignedEntity entity : message.signedEntities()) {
            if (!signers.haveRoomFor(1)) {
                return SignatureReport.limitHit("signatures", results, request);
            }
            results.addAll(results(entity, message, signers));
        }
        List<SignatureResult> lastFirst = new ArrayList<>(results);
        Collections.reverse(lastFirst);
        return OverallVerdict.of(results, lastFirst, request);
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
        return type.endsWith("-signature") || type.contains("pkcs7");
    }

    private static List<SignatureResult> results(SignedEntity entity, Message message, SignerResults signers)
            throws IOException {
        String id = entity.isWholeMessage() ? "message" : "part " + entity.part();
        boolean outermost = message.signedEntities().stream().noneMatch(other -> other.contains(entity));
        if (entity.form() == Form.OTHER_PROTOCOL) {
            return List.of(alone(id, outermost, Reason.FORM_NOT_SUPPORTED, Verdict.INDETERMINATE));
        }
        SignedDataFile file;
        try {
            Optional<Content> signature = entity.signature();
            if (signature.isEmpty()) {
                return List.of(alone(id, outermost, Reason.CONTAINER_MALFORMED, Verdict.UNREADABLE));
            }
            file = SignedDataFile.read(signature.get());
        } catch (MalformedBerException e) {
            return List.of(alone(id, outermost, Reason.CONTAINER_MALFORMED, Verdict.UNREADABLE));
        }
        if (file.signers() == 0) {
            return List.of(alone(id, outermost, Reason.NO_SIGNER, Verdict.INVALID));
        }
        if (!signers.haveRoomFor(file.signers())) {
            return List.of(alone(id, true, Reason.LIMIT_EXCEEDED, Verdict.INDETERMINATE));
        }
        List<SignatureResult> found = signers.of(
                file,
                content(entity, file),
                file.signers() == 1 ? id + ", " : id + ", signer ",
                (signer, result) -> hold(entity, message, file, outermost, signer, result));
        return found.stream()
                .map(result -> outermost || result.verdict() == Verdict.INVALID
                        ? result
                        : result.standingAs(Standing.REPORTED))
                .toList();
    }

    private static CoveredBytes content(SignedEntity entity, SignedDataFile file) {
        return entity.covered()
                .<CoveredBytes>map(covered -> new DetachedBytes(DetachedContent.of(covered)))
                .orElseGet(file::content);
    }

    private static SignatureResult alone(String id, boolean counts, Reason reason, Verdict verdict) {
        return SignatureResult.of(id)
                .reason(reason)
                .standing(counts ? Standing.COUNTED : Standing.REPORTED)
                .verdict(verdict);
    }

    /** What speaks against a signer of a part. */
    private static void hold(
            SignedEntity entity,
            Message message,
            SignedDataFile file,
            boolean outermost,
            CheckedSignature signer,
            SignatureResult.Builder result) {
        result.scope(entity.isWholeMessage() ? "message" : "part " + entity.part());
        if (entity.form() == Form.MULTIPART_SIGNED && file.holdsContent()) {
            result.reason(Reason.DETACHED_WITH_ECONTENT);
        }
        if (has(message, MessageProblem.Code.MESSAGE_MALFORMED)
                || has(message, MessageProblem.Code.TRANSFER_ENCODING_DAMAGED)) {
            result.reason(Reason.CONTAINER_MALFORMED);
        }
        if (!entity.isWholeMessage()) {
            result.coverage(Coverage.PARTIAL);
        }
        if (outermost) {
            if (!entity.isWholeMessage()) {
                result.reason(Reason.PARTIALLY_SIGNED_MESSAGE);
            }
            signer.signer()
                    .flatMap(certificate -> SenderBinding.objection(message, certificate))
                    .ifPresent(result::reason);
        }
    }

    private static boolean has(Message message, MessageProblem.Code code) {
        return message.problems().stream().anyMatch(p -> p.code() == code);
    }
}
