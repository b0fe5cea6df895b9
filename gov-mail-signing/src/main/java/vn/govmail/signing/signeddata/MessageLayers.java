package vn.govmail.signing.signeddata;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem;
import vn.govmail.message.SignedEntity;
import vn.govmail.message.SignedEntity.Form;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.DetachedBytes;
import vn.govmail.signing.cms.MalformedBerException;
import vn.govmail.signing.cms.SignedDataFile;

/**
 * The layers of signatures and encryption of a message, from the outermost in (RFC 8551, section 3.7; RFC 2634, section 1.1): what
 * stands in another part is found by the structure, what stands within signed data is opened and read as a message of its own.
 * Confined to one verification.
 */
final class MessageLayers {
    /** How often something signed may hold something signed. */
    private static final int MOST_OPENED = 8;

    private final Message message;
    private final Set<Reason> ambiguities;
    private final SenderBinding sender;
    private final SignerResults signers;
    private final Limits limits;
    private final List<SignatureResult> results = new ArrayList<>();

    /**
     * The layers of a message.
     *
     * @param ambiguities what speaks against its outermost part
     */
    MessageLayers(Message message, Set<Reason> ambiguities, SignerResults signers, Limits limits) {
        this.message = message;
        this.ambiguities = ambiguities;
        this.sender = SenderBinding.of(message);
        this.signers = signers;
        this.limits = limits;
    }

    /** Reads all layers; false where a limit ended it. */
    boolean read() throws IOException {
        return read(message, "", 0);
    }

    /** One result for each signer of each layer, and for each layer that cannot be read. */
    List<SignatureResult> results() {
        return results;
    }

    /**
     * Reads the layers of what was opened.
     *
     * @param prefix what stands before the names of its parts; empty for the message itself
     */
    private boolean read(Message opened, String prefix, int depth) throws IOException {
        for (SignedEntity entity : opened.signedEntities()) {
            if (!signers.haveRoomFor(1)) {
                return false;
            }
            Layer layer = new Layer(opened, entity, prefix, depth == 0 && isOutermost(entity));
            List<SignatureResult> found = results(layer);
            results.addAll(found);
            boolean holds =
                    entity.form() == Form.PKCS7_MIME && entity.signature().isPresent();
            if (holds && !readWithin(layer, depth)) {
                return false;
            }
        }
        return true;
    }

    private boolean readWithin(Layer layer, int depth) throws IOException {
        Content within = layer.entity()
                .signature()
                .flatMap(SignedDataVerifier::contentWithin)
                .orElse(null);
        if (within == null || (!layer.entity().isWholeMessage() && !MimeMessages.isEntity(within))) {
            return true;
        }
        if (depth >= MOST_OPENED) {
            return false;
        }
        try (InputStream in = within.open();
                Message opened = MimeMessages.read(in, limits)) {
            return !MessageVerifier.has(opened, MessageProblem.Code.LIMIT_EXCEEDED)
                    && read(opened, layer.name() + " > ", depth + 1);
        }
    }

    private boolean isOutermost(SignedEntity entity) {
        return message.signedEntities().stream().noneMatch(other -> other.contains(entity));
    }

    /**
     * What a layer is.
     *
     * @param opened what it stands in
     * @param outermost whether it counts
     */
    private record Layer(Message opened, SignedEntity entity, String prefix, boolean outermost) {
        String name() {
            return prefix + (entity.isWholeMessage() ? "message" : "part " + entity.part());
        }

        SignatureResult alone(Reason reason, Verdict verdict) {
            return SignatureResult.of(name() + (entity.form() == Form.ENCRYPTED ? ", encrypted" : ""))
                    .reason(reason)
                    .standing(outermost ? Standing.COUNTED : Standing.REPORTED)
                    .verdict(verdict);
        }
    }

    private List<SignatureResult> results(Layer layer) throws IOException {
        SignedEntity entity = layer.entity();
        if (entity.form() == Form.ENCRYPTED) {
            return List.of(layer.alone(Reason.PASSWORD_REQUIRED, Verdict.INDETERMINATE));
        }
        if (entity.form() == Form.OTHER_PROTOCOL) {
            return List.of(layer.alone(Reason.FORM_NOT_SUPPORTED, Verdict.INDETERMINATE));
        }
        SignedDataFile file;
        try {
            Optional<Content> signature = entity.signature();
            if (signature.isEmpty()) {
                return List.of(layer.alone(Reason.CONTAINER_MALFORMED, Verdict.UNREADABLE));
            }
            file = SignedDataFile.read(signature.get());
        } catch (MalformedBerException e) {
            return List.of(layer.alone(Reason.CONTAINER_MALFORMED, Verdict.UNREADABLE));
        }
        if (file.signers() == 0) {
            return List.of(layer.alone(Reason.NO_SIGNER, Verdict.INVALID));
        }
        if (!signers.haveRoomFor(file.signers())) {
            return List.of(SignatureResult.of(layer.name())
                    .reason(Reason.LIMIT_EXCEEDED)
                    .verdict(Verdict.INDETERMINATE));
        }
        List<SignatureResult> found = signers.of(
                file,
                content(entity, file),
                layer.name() + (file.signers() == 1 ? ", " : ", signer "),
                (signer, result) -> hold(layer, file, signer, result));
        return found.stream()
                .map(result -> layer.outermost() || result.verdict() == Verdict.INVALID
                        ? result
                        : result.standingAs(Standing.REPORTED))
                .toList();
    }

    private static CoveredBytes content(SignedEntity entity, SignedDataFile file) {
        return entity.covered()
                .<CoveredBytes>map(covered -> new DetachedBytes(DetachedContent.of(covered)))
                .orElseGet(file::content);
    }

    /** What speaks against a signer of a layer. */
    private void hold(Layer layer, SignedDataFile file, CheckedSignature signer, SignatureResult.Builder result) {
        SignedEntity entity = layer.entity();
        result.scope(layer.name());
        if (entity.form() == Form.MULTIPART_SIGNED && file.holdsContent()) {
            result.reason(Reason.DETACHED_WITH_ECONTENT);
        }
        if (MessageVerifier.has(layer.opened(), MessageProblem.Code.MESSAGE_MALFORMED)
                || MessageVerifier.has(layer.opened(), MessageProblem.Code.TRANSFER_ENCODING_DAMAGED)) {
            result.reason(Reason.CONTAINER_MALFORMED);
        }
        if (!entity.isWholeMessage() || !layer.prefix().isEmpty()) {
            result.coverage(Coverage.PARTIAL);
        }
        if (layer.outermost()) {
            ambiguities.forEach(result::reason);
            if (!entity.isWholeMessage()) {
                result.reason(Reason.PARTIALLY_SIGNED_MESSAGE);
            }
            signer.signer().flatMap(sender::objection).ifPresent(result::reason);
            signer.claimedTime()
                    .filter(time -> MessageDate.isAtOdds(message, time))
                    .ifPresent(time -> result.reason(Reason.SIGNING_TIME_FUTURE));
        }
    }

    /** What is shown or attached outside of every signed part, by name. */
    List<String> unsignedParts() {
        List<SignedEntity> signed = message.signedEntities().stream()
                .filter(entity -> entity.form() != Form.ENCRYPTED)
                .toList();
        if (signed.isEmpty()) {
            return List.of();
        }
        Stream<String> texts = message.texts().stream()
                .filter(text -> signed.stream().noneMatch(entity -> entity.holds(text.part())))
                .map(text -> "part " + text.part());
        Stream<String> files = message.attachments().stream()
                .filter(file -> signed.stream().noneMatch(entity -> entity.holds(file.part())))
                .map(file -> "part " + file.part() + ": " + file.name());
        return Stream.concat(texts, files).toList();
    }
}
