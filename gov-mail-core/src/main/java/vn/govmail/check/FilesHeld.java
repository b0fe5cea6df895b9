package vn.govmail.check;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.DocumentReading;
import vn.govmail.document.OfficialHeading;
import vn.govmail.document.PageKind;

/** What a file holds, and whether it is more than the sum of that. Used by one thread. */
final class FilesHeld {
    private @Nullable ArchiveContents contents;
    private boolean archive;

    /** The file is an archive: it has nothing of its own. */
    void alone(ArchiveContents value) {
        contents = value;
        archive = true;
    }

    /** The file has words of its own besides. */
    void besides(ArchiveContents value) {
        contents = value;
    }

    /** The files, where the file is an archive or carries any. */
    Optional<ArchiveContents> contents() {
        return Optional.ofNullable(contents);
    }

    /** Names, without their folders, of files in it that are there and cannot be read. */
    List<String> unreadNames() {
        return contents().stream()
                .flatMap(held -> held.unreadNames().stream())
                .map(path -> path.substring(path.lastIndexOf('/') + 1))
                .toList();
    }

    /** Whether it was looked for them, and none stayed unread. */
    boolean areAllRead() {
        return contents().filter(held -> held.unread().isEmpty()).isPresent();
    }

    /** Whether the file has nothing of its own, and all that it holds are files of their own here. */
    boolean isUnpacked() {
        return archive && areAllRead();
    }

    /**
     * Whether the file's one page only stands before the files that it holds, all of which are files of their own here. A page that
     * says who issued it, or which is a picture, may be a document whatever programs show first.
     */
    boolean areBehindCover(DocumentReading reading) {
        return reading.portfolio()
                && areAllRead()
                && contents().filter(held -> !held.files().isEmpty()).isPresent()
                && reading.pages().toOptional().filter(pages -> pages == 1).isPresent()
                && reading.pageKind()
                        .toOptional()
                        .filter(PageKind.BORN_DIGITAL::equals)
                        .isPresent()
                && reading.text().toOptional().filter(FilesHeld::isNobodys).isPresent();
    }

    private static boolean isNobodys(String text) {
        return OfficialHeading.of(text)
                .filter(heading ->
                        heading.number().isPresent() || heading.issuer().isPresent())
                .isEmpty();
    }
}
