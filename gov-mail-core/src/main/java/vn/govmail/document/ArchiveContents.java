package vn.govmail.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Missing;

/**
 * What an archive holds, or a document besides its pages. Immutable.
 *
 * @param files the files that can be read, in their order
 * @param unreadOrNull why something of the archive cannot be read; null where all of it is among the files
 * @param detail what exactly stood in the way, for a person; empty where nothing did
 * @param unreadNames names of files that are known to be there and cannot be read, as the archive writes them: hostile, for
 *     display only after {@link FileNames#clean}; there may be others whose names are not known either
 */
public record ArchiveContents(
        List<ArchivedFile> files, @Nullable Missing unreadOrNull, String detail, List<String> unreadNames) {
    /** Nothing, all of which is known. */
    public static final ArchiveContents NONE = new ArchiveContents(List.of(), null, "");

    public ArchiveContents {
        files = List.copyOf(files);
        unreadNames = List.copyOf(unreadNames);
        Objects.requireNonNull(detail, "detail");
        if (!unreadNames.isEmpty()) {
            Objects.requireNonNull(unreadOrNull, "unreadOrNull");
        }
    }

    /** Contents without a name of what could not be read. */
    public ArchiveContents(List<ArchivedFile> files, @Nullable Missing unreadOrNull, String detail) {
        this(files, unreadOrNull, detail, List.of());
    }

    /** Why something of the archive cannot be read; empty where all of it is among the files. */
    public Optional<Missing> unread() {
        return Optional.ofNullable(unreadOrNull);
    }

    /** Whether there is nothing, and nothing that might be there stays unread. */
    public boolean isEmpty() {
        return files.isEmpty() && unreadOrNull == null;
    }

    static ArchiveContents of(List<ArchivedFile> files) {
        return new ArchiveContents(files, null, "");
    }

    static ArchiveContents unread(Missing reason, String detail) {
        return new ArchiveContents(List.of(), reason, detail);
    }
}
