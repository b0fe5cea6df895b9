package vn.govmail.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.DocumentFacts;
import vn.govmail.document.ArchiveContents;
import vn.govmail.document.ArchivedFile;
import vn.govmail.document.Archives;
import vn.govmail.document.Content;
import vn.govmail.document.DocumentReader;
import vn.govmail.document.FileNames;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/**
 * The files that a document carries besides its pages, or an archive holds; one level of them.
 *
 * @param files those that could be looked at, in their order
 * @param unread names of files that are there and could not be looked at
 * @param reasonOrNull why something was not looked at; null where all was
 * @param detail what exactly stood in the way
 */
record FilesWithin(
        List<One> files, List<String> unread, @Nullable Missing reasonOrNull, String detail) {
    /** More are named. */
    private static final int MOST_READ = 50;

    /**
     * One of them.
     *
     * @param name as it is shown, folders before it
     * @param facts what it is and says
     * @param size how many bytes it has
     */
    record One(String name, DocumentFacts facts, long size) {
        /** Whether its words, or those of files within it, could not all be looked at. */
        boolean isUnread() {
            return facts.text().missing().isPresent()
                    || !facts.reading().attachedFiles().isEmpty();
        }

        Map<String, @Nullable Object> toJson(List<String> marks) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("name", name);
            json.put("format", facts.format().format());
            json.put("size", size);
            json.put("secrecy", new DocumentJson(facts, marks).secrecy());
            json.put("read", !isUnread());
            return json;
        }
    }

    static FilesWithin of(
            Content content, DocumentFacts facts, List<DocumentReader> readers, List<String> marks, Limits limits) {
        Format format = facts.format().format();
        ArchiveContents held = Archives.isArchive(format)
                ? Archives.open(content, facts.format(), limits)
                : facts.reading().attachedFiles();
        List<One> files = new ArrayList<>();
        List<String> unread = new ArrayList<>(
                held.unreadNames().stream().map(FilesWithin::shown).toList());
        Missing reason = held.unread().orElse(null);
        String detail = held.detail();
        long left = limits.archiveExpandedBytes();
        for (ArchivedFile file : held.files()) {
            String name = shown(file.path());
            left -= file.content().sizeInBytes();
            boolean beyond = left < 0 || files.size() == MOST_READ;
            Optional<Missing> damage = beyond ? Optional.of(Missing.LIMIT_EXCEEDED) : file.damage();
            if (damage.isEmpty()) {
                files.add(read(file, name, readers, marks, limits));
                continue;
            }
            unread.add(name);
            if (reason == null) {
                reason = damage.get();
                detail = beyond ? "files within" : reason == Missing.MALFORMED ? "damaged data" : name;
            }
        }
        return new FilesWithin(List.copyOf(files), List.copyOf(unread), reason, detail);
    }

    private static One read(
            ArchivedFile file, String name, List<DocumentReader> readers, List<String> marks, Limits limits) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        DocumentFacts facts = DocumentFacts.read(file.content(), last, readers, marks, limits);
        return new One(name, facts, file.content().sizeInBytes());
    }

    private static String shown(String path) {
        return FileNames.clean(path.replace('/', '›')).replace('›', '/');
    }

    /** Names of all that somebody has to open, because it could not be looked at. */
    List<String> toOpen() {
        List<String> names = new ArrayList<>(unread);
        files.stream().filter(One::isUnread).map(One::name).forEach(names::add);
        return names;
    }

    boolean isEmpty() {
        return files.isEmpty() && unread.isEmpty() && reasonOrNull == null;
    }
}
