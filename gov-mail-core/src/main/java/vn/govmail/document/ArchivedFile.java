package vn.govmail.document;

import java.util.Objects;

/**
 * A file inside another one.
 *
 * @param path its name inside, folders separated by {@code /}, as the archive writes it: hostile, for display only after
 *     {@link FileNames#clean}
 * @param content its bytes, read from the archive each time
 */
public record ArchivedFile(String path, Content content) {
    public ArchivedFile {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(content, "content");
    }
}
