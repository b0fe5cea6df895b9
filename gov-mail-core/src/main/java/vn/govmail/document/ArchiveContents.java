package vn.govmail.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Missing;

/**
 * What an archive holds. Immutable.
 *
 * @param files the files that can be read, in their order
 * @param unreadOrNull why something of the archive cannot be read; null where all of it is among the files
 * @param detail what exactly stood in the way, for a person; empty where nothing did
 */
public record ArchiveContents(
        List<ArchivedFile> files, @Nullable Missing unreadOrNull, String detail) {
    public ArchiveContents {
        files = List.copyOf(files);
        Objects.requireNonNull(detail, "detail");
    }

    /** Why something of the archive cannot be read; empty where all of it is among the files. */
    public Optional<Missing> unread() {
        return Optional.ofNullable(unreadOrNull);
    }

    static ArchiveContents of(List<ArchivedFile> files) {
        return new ArchiveContents(files, null, "");
    }

    static ArchiveContents unread(Missing reason, String detail) {
        return new ArchiveContents(List.of(), reason, detail);
    }
}
