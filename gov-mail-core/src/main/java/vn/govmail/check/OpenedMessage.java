package vn.govmail.check;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Fact;
import vn.govmail.message.Attachment;
import vn.govmail.message.Message;
import vn.govmail.message.SignedEntity;
import vn.govmail.message.SignedEntity.Form;
import vn.govmail.message.TextPart;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.signature.SignatureVerifier;

/**
 * A message with what CMS signed data in it hold put beside what it shows: documents that a signature is wrapped around, and the
 * texts and files of opaque S/MIME parts, read by the very reading that is verified. Closing frees what was opened. Used by one
 * thread.
 */
final class OpenedMessage implements AutoCloseable {
    private static final int MOST_OPENED = 50;
    private static final int DEEPEST = 8;
    private static final Set<String> ENDINGS = Set.of(".p7m", ".p7s", ".p7", ".sig", ".cades");

    private final Services services;
    private final Message.Builder all = new Message.Builder();
    private final Deque<Message> inner = new ArrayDeque<>();
    private final Map<String, Attachment> around = new HashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final Set<String> asFiles = new HashSet<>();
    private final Message message;
    private int left = MOST_OPENED;
    private boolean closed;

    private OpenedMessage(Message original, Services services) {
        this.services = services;
        all.headers(original.headers()).subject(original.subject());
        original.date().ifPresent(all::date);
        original.source().ifPresent(all::source);
        original.signedEntities().forEach(all::signedEntity);
        take(original, "", 0);
        this.message = all.build(() -> {});
    }

    /** Opens what can be opened; the rest stays as it is. */
    static OpenedMessage of(Message original, Services services) {
        return new OpenedMessage(original, services);
    }

    Message message() {
        return message;
    }

    /** The signed file that an attachment stands in. */
    Optional<Attachment> around(Attachment attachment) {
        return Optional.ofNullable(around.get(attachment.part()));
    }

    /** Whether what a part holds was put beside it. */
    boolean isOpened(String part) {
        return opened.contains(part);
    }

    /** Whether a part is signed data around one file, and no layer over a part of the message. */
    boolean isAroundFile(String part) {
        return asFiles.contains(part);
    }

    /** Whether a whole message stands within signed data that could not be opened: then nothing of it is seen. */
    boolean isClosed() {
        return closed;
    }

    private void take(Message from, String prefix, int depth) {
        from.problems().forEach(p -> all.problem(p.code(), numbered(prefix, p.part()), p.detail()));
        all.security(from.security());
        if (from.forwards()) {
            all.forwards();
        }
        if (from.report() && prefix.isEmpty()) {
            all.report();
        }
        for (SignedEntity entity : from.signedEntities()) {
            if (entity.form() == Form.PKCS7_MIME && entity.isWholeMessage()) {
                String part = numbered(prefix, "1");
                entity.signature().flatMap(this::within).ifPresent(content -> open(content, part, depth));
                closed |= !opened.contains(part);
            }
        }
        for (TextPart text : from.texts()) {
            all.text(new TextPart(
                    numbered(prefix, text.part()), text.html(), text.declaredCharsetOrNull(), text.text()));
        }
        for (Attachment attachment : from.attachments()) {
            take(attachment, prefix, depth);
        }
    }

    /** Parts of what was opened stand behind the number of what it was opened out of; a message of one part is its part 1. */
    private static String numbered(String prefix, String part) {
        return prefix.isEmpty() ? part : prefix + "/" + (part.isEmpty() ? "1" : part);
    }

    private void take(Attachment given, String prefix, int depth) {
        Attachment attachment = at(numbered(prefix, given.part()), given.name(), given, given.content());
        all.attachment(attachment);
        Format format = Guard.ask(
                        "format detection",
                        () -> Fact.known(
                                FormatDetector.detect(given.content(), given.name(), services.limits()), "content"))
                .toOptional()
                .orElse(Format.UNKNOWN);
        Content within = format == Format.CMS ? within(given.content()).orElse(null) : null;
        if (within == null || depth >= DEEPEST) {
            return;
        }
        if (isEntity(within)) {
            open(within, attachment.part(), depth);
            return;
        }
        String part = attachment.part() + "/1";
        around.put(part, attachment);
        opened.add(attachment.part());
        asFiles.add(attachment.part());
        take(at(part, withoutEnding(given.name()), given, within), "", depth + 1);
    }

    private static Attachment at(String part, String name, Attachment like, Content content) {
        String type = content.equals(like.content()) ? like.declaredType() : "application/octet-stream";
        return new Attachment(
                part, name, type, like.declaredCharsetOrNull(), like.decoration(), like.forwarded(), content);
    }

    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        boolean signed = dot > 0 && ENDINGS.contains(name.substring(dot).toLowerCase(Locale.ROOT));
        return signed ? name.substring(0, dot) : name;
    }

    private Optional<Content> within(Content signedData) {
        SignatureVerifier verifier = services.verifierOf(Format.CMS).orElse(null);
        left--;
        if (verifier == null || left < 0) {
            return Optional.empty();
        }
        return Guard.ask(
                        verifier.name(),
                        () -> Fact.known(verifier.contentWithin(signedData, Format.CMS), verifier.name()))
                .toOptional()
                .flatMap(found -> found);
    }

    private static boolean isEntity(Content content) {
        try {
            return MimeMessages.isEntity(content);
        } catch (IOException e) {
            return false;
        }
    }

    /** Reads a content as a message of its own. */
    private void open(Content content, String part, int depth) {
        if (depth >= DEEPEST) {
            return;
        }
        try (InputStream in = content.open()) {
            Message read = MimeMessages.read(in, services.limits());
            inner.push(read);
            opened.add(part);
            take(read, part, depth + 1);
        } catch (IOException e) {
            // it stays unopened
            opened.remove(part);
        }
    }

    @Override
    public void close() {
        inner.forEach(Message::close);
    }
}
