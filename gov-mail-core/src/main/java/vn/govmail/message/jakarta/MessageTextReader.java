package vn.govmail.message.jakarta;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.Format;
import vn.govmail.document.PlainTextReader;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;
import vn.govmail.message.Message;
import vn.govmail.message.TextPart;

/**
 * Reads a message (RFC 5322) as if it were a document: its subject, then what its bodies show. For notices that are the body of
 * a message; files that came with it are documents of their own and not read. Stateless and thread-safe.
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
        try (InputStream in = content.open();
                Message message = MimeMessages.read(in, limits)) {
            return new DocumentReading(
                    Fact.unknown(Missing.NOT_STATED, "a message has no pages"),
                    Fact.unknown(Missing.NOT_STATED, "a message has no pages"),
                    text(message, limits),
                    Fact.known(!message.signedEntities().isEmpty(), "parts of the message"));
        } catch (IOException e) {
            return DocumentReading.unreadable(Missing.CHECK_FAILED, "the bytes could not be read");
        }
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
