package vn.govmail.message;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Fact;

/**
 * A text that the message shows: a body, in plain text or HTML.
 *
 * @param part the MIME part, numbered as in IMAP; empty for the message itself
 * @param html whether the text is HTML source
 * @param declaredCharsetOrNull the character set as declared; null where none is
 * @param text the decoded text
 */
public record TextPart(String part, boolean html, @Nullable String declaredCharsetOrNull, Fact<String> text) {
    public TextPart {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(text, "text");
    }

    /** The character set as declared. */
    public Optional<String> declaredCharset() {
        return Optional.ofNullable(declaredCharsetOrNull);
    }

    /** Leaves the text out: a log line must not hold the body of a message. */
    @Override
    public String toString() {
        return "TextPart[" + part + (html ? ", html" : ", plain") + "]";
    }
}
