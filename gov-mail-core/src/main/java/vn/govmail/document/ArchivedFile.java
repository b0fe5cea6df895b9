package vn.govmail.document;

import java.util.Objects;

/**
 * A file inside another one.
 *
 * @param path its name inside, folders separated by {@code /}, as the archive writes it: hostile, for display only after
 *     {@link FileNames#clean}
 * @param content its bytes, read from the archive each time
 * @param part whether it is a part of the document around it and no document of its own: the numbers behind a chart, a logo in the
 *     body of a message; it is looked at all the same
 */
public record ArchivedFile(String path, Content content, boolean part) {
    public ArchivedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
    }

    /** A file of its own. */
    public ArchivedFile(String path, Content content) {
        this(path, content, false);
    }
}
