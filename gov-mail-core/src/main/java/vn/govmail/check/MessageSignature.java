package vn.govmail.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Format;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.message.Message;
import vn.govmail.message.MessageSecurity;
import vn.govmail.message.SignedEntity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.VerificationRequest;

/** The signature over the message or over a part of it, judged when somebody asks. Used by one thread. */
final class MessageSignature {
    private final Message message;
    private final Services services;
    private final VerificationRequest request;
    private final List<SignedEntity> layers;
    private final boolean closed;
    private @Nullable Fact<SignatureReport> report;

    MessageSignature(OpenedMessage opened, Services services, VerificationRequest request) {
        this.message = opened.message();
        this.closed = opened.isClosed();
        this.services = services;
        this.request = request;
        this.layers = message.signedEntities().stream()
                .filter(entity -> entity.form() != SignedEntity.Form.ENCRYPTED)
                .filter(entity -> !opened.isAroundFile(entity.part()))
                .toList();
    }

    /** Whether one is said to be there. */
    boolean isThere() {
        return !layers.isEmpty()
                || (message.security() == MessageSecurity.SIGNED
                        && message.signedEntities().isEmpty());
    }

    /** Whether what it is around is not seen, or it is of a kind that nobody judges. */
    boolean leavesOpen() {
        return isThere()
                && (closed
                        || report().toOptional()
                                .filter(r -> !r.reasons().contains(Reason.FORM_NOT_SUPPORTED)
                                        && r.signatures().stream()
                                                .noneMatch(s -> s.reasons().contains(Reason.FORM_NOT_SUPPORTED)))
                                .isEmpty());
    }

    /** Whether it is said to lie over a file. */
    boolean isOver(ExaminedFile file) {
        return isThere()
                && (layers.isEmpty()
                        || layers.stream()
                                .anyMatch(
                                        entity -> entity.holds(file.attachment().part())));
    }

    /** What is said of it; unknown where nobody judges messages. */
    Fact<SignatureReport> report() {
        Fact<SignatureReport> known = report;
        if (known == null) {
            known = services.verifierOf(Format.MESSAGE)
                    .flatMap(verifier -> message.source()
                            .map(source -> Guard.ask(
                                    verifier.name(),
                                    () -> Fact.known(
                                            verifier.verify(source, Format.MESSAGE, request), verifier.name()))))
                    .orElseGet(() -> Fact.unknown(Missing.CHECK_NOT_AVAILABLE, "S/MIME, OpenPGP"));
            report = known;
        }
        return known;
    }
}
