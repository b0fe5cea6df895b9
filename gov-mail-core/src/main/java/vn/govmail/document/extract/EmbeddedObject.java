package vn.govmail.document.extract;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file that was put into a document as an object, or of which only that is known.
 *
 * @param path where in the document, and its name: hostile
 * @param dataOrNull its bytes; null where they cannot be had
 * @param detail what stood in the way; empty where the bytes are there
 */
public record EmbeddedObject(String path, byte @Nullable [] dataOrNull, String detail) {
    /** Its bytes; empty where they cannot be had. */
    public Optional<byte[]> data() {
        return Optional.ofNullable(dataOrNull);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EmbeddedObject o
                && path.equals(o.path)
                && detail.equals(o.detail)
                && Arrays.equals(dataOrNull, o.dataOrNull);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return "EmbeddedObject[" + path + "]";
    }
}
