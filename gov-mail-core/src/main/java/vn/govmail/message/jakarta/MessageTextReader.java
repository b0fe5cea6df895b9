package vn.govmail.message.jakarta;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.PlainTextReader;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Attachment;
import vn.govmail.message.Message;
import vn.govmail.message.MessageProblem;
import vn.govmail.message.MessageSecurity;
import vn.govmail.message.SignedEntity;
import vn.govmail.message.TextPart;

/**
 * Reads a message (RFC 5322) as if it were a document: its subject, then what its bodies show; the files that came with it, and with
 * messages within it, are the files that it holds. Stateless and thread-safe.
 */
public final class MessageTextReader implements DocumentReader {
    private static final PlainTextReader PLAIN = new PlainTextReader();

    /** Makes a reader; it has no state. */
    public MessageTextReader() {}

    @Override
    public String name() {
        return "gov-mail-message-text";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public boolean reads(Format format) {
        return format == Format.MESSAGE;
    }

    @Override
    public DocumentReading read(Content content, Limits limits) {
        try {
            Message message = MimeMessages.read(content, limits);
            return new DocumentReading(
                    Fact.unknown(Missing.NOT_STATED, "a message has no pages"),
                    Fact.unknown(Missing.NOT_STATED, "a message has no pages"),
                    text(message, limits),
                    Fact.known(!message.signedEntities().isEmpty(), "parts of the message"),
                    List.of(),
                    Fact.unknown(Missing.CHECK_NOT_AVAILABLE, "bodies have no layout here"),
                    files(message));
        } catch (IOException e) {
            return DocumentReading.unreadable(Missing.CHECK_FAILED, "the bytes could not be read");
        }
    }

    /** What cannot be read as it stands may hide a file: then not all of them are known. */
    private static ArchiveContents files(Message message) {
        List<ArchivedFile> files = new ArrayList<>();
        for (Attachment attachment : message.attachments()) {
            String unnamed = "part " + attachment.part().replace('.', '-');
            String name = attachment.name().isEmpty() ? unnamed : attachment.name();
            files.add(new ArchivedFile(name, attachment.content(), attachment.decoration()));
        }
        // of a message that is wrapped in CMS the whole body is that file
        message.signedEntities().stream()
                .filter(entity -> entity.isWholeMessage() && entity.form() == SignedEntity.Form.PKCS7_MIME)
                .flatMap(entity -> entity.signature().stream())
                .forEach(wrapping -> files.add(new ArchivedFile("smime.p7m", wrapping)));
        if (message.security() == MessageSecurity.ENCRYPTED) {
            return new ArchiveContents(files, Missing.PASSWORD_REQUIRED, "an encrypted message");
        }
        return message.problems().stream()
                .findFirst()
                .map(problem -> new ArchiveContents(files, missing(problem.code()), problem.detail()))
                .orElseGet(() -> new ArchiveContents(files, null, ""));
    }

    private static Missing missing(MessageProblem.Code code) {
        return switch (code) {
            case LIMIT_EXCEEDED -> Missing.LIMIT_EXCEEDED;
            case CONTENT_ELSEWHERE -> Missing.CONTENT_NOT_EXAMINED;
            case CHARSET_UNKNOWN -> Missing.TEXT_NOT_READ;
            case MESSAGE_MALFORMED, TRANSFER_ENCODING_DAMAGED, HEADER_AMBIGUOUS -> Missing.MALFORMED;
        };
    }

    /** All forms of a body, so that nothing hides in the one that a program does not show. */
    private static Fact<String> text(Message message, Limits limits) {
        List<String> shown = new ArrayList<>();
        message.subject().toOptional().filter(subject -> !subject.isBlank()).ifPresent(shown::add);
        for (TextPart part : message.texts()) {
            Fact<String> words = part.html() ? visible(part.text(), limits) : part.text();
            if (words instanceof Fact.Unknown<String>) {
                return words;
            }
            words.toOptional().ifPresent(shown::add);
        }
        String all = String.join("\n\n", shown);
        return all.length() > limits.textCharacters()
                ? Fact.unknown(Missing.LIMIT_EXCEEDED, "textCharacters")
                : Fact.known(all, "subject and bodies");
    }

    private static Fact<String> visible(Fact<String> html, Limits limits) {
        String source = html.toOptional().orElse(null);
        return source == null
                ? html
                : PLAIN.read(Content.of(source.getBytes(StandardCharsets.UTF_8)), limits)
                        .text();
    }
}
