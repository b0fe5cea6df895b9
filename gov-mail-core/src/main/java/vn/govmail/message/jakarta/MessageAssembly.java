package vn.govmail.message.jakarta;

import jakarta.mail.internet.MailDateFormat;
import java.io.IOException;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Format;
import vn.govmail.document.FormatDetector;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Attachment;
import vn.govmail.message.HeaderField;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem.Code;
import vn.govmail.message.MessageSecurity;
import vn.govmail.message.SignedEntity;
import vn.govmail.message.SignedEntity.Form;
import vn.govmail.message.TextPart;

/** Sorts the parts of a message into texts, files and what stands around them. Used once. */
final class MessageAssembly {
    /** Fields that may stand in a message at most once (RFC 5322 clause 3.6). */
    private static final List<String> AT_MOST_ONCE =
            List.of("From", "Sender", "Reply-To", "To", "Cc", "Date", "Message-ID", "Subject");

    /** How many texts of the greatest length one message may bring. */
    private static final int TEXTS = 4;

    /** What nobody can read as a text, whatever it is declared to be. */
    private static final Set<Format> FILES = EnumSet.complementOf(EnumSet.of(
            Format.TEXT,
            Format.CSV,
            Format.HTML,
            Format.XML,
            Format.RTF,
            Format.CALENDAR,
            Format.MESSAGE,
            Format.CMS,
            Format.EXECUTABLE,
            Format.UNKNOWN));

    /** How many decoded bytes of a message stay in memory, all its parts together. */
    private static final int KEPT_BYTES = 4 << 20;

    private final RawSource source;
    private final Limits limits;
    private final Message.Builder message;
    /** Texts are kept in memory: as much as this, all together. */
    private long textLeft;

    private int room = KEPT_BYTES;

    MessageAssembly(RawSource source, Limits limits, Message.Builder message) {
        this.source = source;
        this.limits = limits;
        this.message = message;
        this.textLeft = (long) TEXTS * limits.textCharacters();
    }

    void assemble(MimeEntity root) throws IOException {
        message.headers(root.headers());
        for (String name : AT_MOST_ONCE) {
            if (root.headers().stream().filter(f -> f.is(name)).count() > 1) {
                message.problem(Code.HEADER_AMBIGUOUS, "", "more than one " + name + " field");
            }
        }
        root.header("Subject").ifPresent(this::addSubject);
        addDate(root.headers().stream().filter(f -> f.is("Date")).toList());
        add(root);
    }

    private void addSubject(String value) {
        Fact<String> subject = EncodedWords.decode(value, "Subject");
        subject.missing().ifPresent(m -> message.problem(Code.CHARSET_UNKNOWN, "", m.detail()));
        message.subject(subject);
    }

    private void addDate(List<HeaderField> dates) {
        if (dates.size() == 1) {
            try {
                message.date(new MailDateFormat().parse(dates.get(0).value()).toInstant());
            } catch (ParseException e) {
                // then the message states no time
            }
        }
    }

    private void add(MimeEntity entity) throws IOException {
        MediaType type = entity.mediaType();
        if (type.is("multipart/signed")) {
            message.security(MessageSecurity.SIGNED);
            message.signedEntity(signedParts(entity));
        } else if (type.is("multipart/encrypted")) {
            message.security(MessageSecurity.ENCRYPTED);
            message.signedEntity(encrypted(entity));
        } else if (type.is("multipart/report")) {
            message.report();
        }
        if (type.isPlainMessage() && !entity.isWithin("multipart/report")) {
            message.forwards();
        }
        for (MimeEntity child : entity.children()) {
            add(child);
        }
        if (entity.children().isEmpty() && !type.isMultipart()) {
            addLeaf(entity);
        }
    }

    private static SignedEntity encrypted(MimeEntity entity) {
        return new SignedEntity(entity.path(), Form.ENCRYPTED, Optional.empty(), Optional.empty());
    }

    /** A part and the signature over it (RFC 1847, section 2.1): exactly two, in this order. */
    private SignedEntity signedParts(MimeEntity entity) throws IOException {
        boolean smime = entity.mediaType().protocol().contains("pkcs7-signature");
        SignedEntity.Form form = smime ? Form.MULTIPART_SIGNED : Form.OTHER_PROTOCOL;
        List<MimeEntity> parts = entity.children();
        if (parts.size() != 2 || !parts.get(1).mediaType().type().endsWith("pkcs7-signature")) {
            return new SignedEntity(entity.path(), form, Optional.empty(), Optional.empty());
        }
        return new SignedEntity(
                entity.path(),
                form,
                Optional.of(new CanonicalContent(source, parts.get(0))),
                Optional.of(new PartContent(source, parts.get(1), 0)));
    }

    /** Signatures over the message, and what a delivery report says for machines. */
    private static boolean isPartOfTheWrapping(MimeEntity entity) {
        boolean signatureOverMessage = entity.parent()
                        .filter(p -> p.mediaType().is("multipart/signed"))
                        .isPresent()
                && entity.path().endsWith("2")
                && entity.mediaType().type().endsWith("-signature");
        boolean reportForMachines = entity.isWithin("multipart/report")
                && (entity.mediaType().type().startsWith("message/")
                        || entity.mediaType().is("text/rfc822-headers"));
        return signatureOverMessage || reportForMachines;
    }

    private void addLeaf(MimeEntity entity) throws IOException {
        MediaType type = entity.mediaType();
        if (type.is("message/partial") || type.is("message/external-body")) {
            message.problem(Code.CONTENT_ELSEWHERE, entity.path(), type.type());
            return;
        }
        boolean pkcs7 = type.is("application/pkcs7-mime") || type.is("application/x-pkcs7-mime");
        if (pkcs7) {
            boolean encrypted = type.protocol().contains("enveloped");
            message.security(encrypted ? MessageSecurity.ENCRYPTED : MessageSecurity.SIGNED);
        }
        PartContent content = new PartContent(source, entity, room);
        room -= content.keptBytes();
        if (pkcs7) {
            message.signedEntity(
                    type.protocol().contains("enveloped")
                            ? encrypted(entity)
                            : new SignedEntity(entity.path(), Form.PKCS7_MIME, Optional.empty(), Optional.of(content)));
        }
        if (content.isDamaged()) {
            message.problem(
                    Code.TRANSFER_ENCODING_DAMAGED, entity.path(), "transfer encoding " + type.transferEncoding());
        }
        String name = EncodedWords.decodeName(type.fileName());
        boolean html = type.is("text/html");
        boolean file = FILES.contains(FormatDetector.detect(content, name, limits));
        boolean shown = (html || type.is("text/plain")) && name.isEmpty() && !type.attachment();
        if (!file && isPartOfTheWrapping(entity)) {
            return;
        }
        if (shown && !file) {
            addText(entity, html, content);
        } else if (!(pkcs7 && entity.parent().isEmpty())) {
            boolean forwarded = entity.isWithin("message/rfc822");
            if (forwarded) {
                message.forwards();
            }
            message.attachment(new Attachment(
                    entity.path(), name, type.type(), type.charsetOrNull(), isDecoration(entity), forwarded, content));
        }
    }

    private void addText(MimeEntity entity, boolean html, PartContent content) throws IOException {
        int limit = (int) Math.min(textLeft, limits.textCharacters());
        Fact<String> text = TextDecoding.decode(content, entity.mediaType().charsetOrNull(), limit);
        textLeft -= text.toOptional().map(String::length).orElse(0);
        text.missing()
                .ifPresent(m -> message.problem(
                        m.reason() == Missing.LIMIT_EXCEEDED ? Code.LIMIT_EXCEEDED : Code.CHARSET_UNKNOWN,
                        entity.path(),
                        m.detail()));
        message.text(new TextPart(entity.path(), html, entity.mediaType().charsetOrNull(), text));
    }

    private static boolean isDecoration(MimeEntity entity) {
        return entity.mediaType().type().startsWith("image/")
                && !entity.mediaType().attachment()
                && entity.isWithin("multipart/related")
                && entity.headers().stream().anyMatch((HeaderField f) -> f.is("Content-ID"));
    }
}
