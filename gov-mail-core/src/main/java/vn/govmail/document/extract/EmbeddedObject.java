package vn.govmail.document.extract;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file that was put into a document as an object, or of which only that is known. The bytes must not be changed. */
public final class EmbeddedObject {
    private final String path;
    private final byte @Nullable [] data;
    private final String detail;
    private final boolean part;

    private EmbeddedObject(String path, byte @Nullable [] data, String detail, boolean part) {
        this.part = part;
        this.path = Objects.requireNonNull(path, "path");
        this.data = data;
        this.detail = Objects.requireNonNull(detail, "detail");
    }

    static EmbeddedObject file(String path, byte[] data) {
        return new EmbeddedObject(path, Objects.requireNonNull(data, "data"), "", false);
    }

    static EmbeddedObject words(String path, byte[] data) {
        return new EmbeddedObject(path, Objects.requireNonNull(data, "data"), "", true);
    }

    static EmbeddedObject unread(String path, String detail) {
        return new EmbeddedObject(path, null, detail, false);
    }

    /** Where in the document, and its name: hostile. */
    public String path() {
        return path;
    }

    /** Its bytes; empty where they cannot be had. */
    public Optional<byte[]> data() {
        return Optional.ofNullable(data);
    }

    /** Whether it is the words of a letter, and no file that somebody put into it. */
    public boolean isPart() {
        return part;
    }

    /** What stood in the way; empty where the bytes are there. */
    public String detail() {
        return detail;
    }

    @Override
    public String toString() {
        return "EmbeddedObject[" + path + "]";
    }
}
