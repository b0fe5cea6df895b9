package vn.govmail.message;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.Content;

/**
 * A file that came with a message.
 *
 * @param part the MIME part, numbered as in IMAP
 * @param name the file name as the sender wrote it: hostile, for display only after cleaning; empty where there is none
 * @param declaredType media type as declared, in lower case, for example {@code application/pdf}
 * @param declaredCharsetOrNull the character set as declared; null where none is
 * @param decoration whether it is a picture that belongs to the HTML body, such as a logo
 * @param forwarded whether it belongs to a message that is itself attached
 * @param content the bytes after removal of the transfer encoding
 */
public record Attachment(
        String part,
        String name,
        String declaredType,
        @Nullable String declaredCharsetOrNull,
        boolean decoration,
        boolean forwarded,
        Content content) {
    public Attachment {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(declaredType, "declaredType");
        Objects.requireNonNull(content, "content");
    }

    /** The character set as declared. */
    public Optional<String> declaredCharset() {
        return Optional.ofNullable(declaredCharsetOrNull);
    }
}
