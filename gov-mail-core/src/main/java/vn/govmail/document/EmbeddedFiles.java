package vn.govmail.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.govmail.document.extract.EmbeddedObject;
import vn.govmail.document.extract.EmbeddedObjects;
import vn.govmail.fact.Limits;
import vn.govmail.fact.Missing;

/** The objects of documents as files that these hold. What cannot be had of them is named, and the words of the document are read all the same. */
final class EmbeddedFiles {
    /** The whole file is held while it is looked into. */
    private static final int MOST_BYTES = 32 << 20;

    private EmbeddedFiles() {}

    /** Finds the objects of a file. */
    interface Search {
        List<EmbeddedObject> in(byte[] file) throws IOException;
    }

    /** Of a file that lies in memory. */
    static ArchiveContents of(byte[] file, Search search, Limits limits) {
        ListedFiles found = new ListedFiles(Content.of(file), limits);
        try {
            add(file, "", search, found);
        } catch (IOException e) {
            found.missing(TextFacts.reason(e), TextFacts.detail(e));
        }
        return found.contents();
    }

    /** Of a compound file that is an object itself. */
    static ArchiveContents inObject(Content object, Limits limits) throws IOException {
        ListedFiles found = new ListedFiles(object, limits);
        addObject(object, "", found);
        ArchiveContents contents = found.contents();
        return contents.isEmpty()
                ? ArchiveContents.unread(Missing.CONTENT_NOT_EXAMINED, "a compound file without an object")
                : contents;
    }

    /** Of a message of Outlook: its words, which are no file of their own, and its attachments. */
    static ArchiveContents inMessage(Content message, Limits limits) throws IOException {
        if (message.sizeInBytes() > MOST_BYTES) {
            return ArchiveContents.unread(Missing.LIMIT_EXCEEDED, "a message of Outlook of more than 32 MiB");
        }
        ListedFiles found = new ListedFiles(message, limits);
        try (InputStream in = message.open()) {
            addAll(EmbeddedObjects.inMessage(in.readNBytes(MOST_BYTES), limits), "", found);
        }
        return found.contents();
    }

    /** Adds what an object of a package holds, its name before each. */
    static void addObject(Content object, String name, ListedFiles found) throws IOException {
        if (object.sizeInBytes() > MOST_BYTES) {
            found.named(name, Missing.LIMIT_EXCEEDED, "an object of more than 32 MiB");
            return;
        }
        try (InputStream in = object.open()) {
            add(in.readNBytes(MOST_BYTES), name, EmbeddedObjects::inCompound, found);
        } catch (IOException e) {
            found.named(name, TextFacts.reason(e), TextFacts.detail(e));
        }
    }

    private static void add(byte[] file, String before, Search search, ListedFiles found) throws IOException {
        addAll(search.in(file), before, found);
    }

    /** Adds objects, a name before each unless it is empty. */
    static void addAll(List<EmbeddedObject> objects, String before, ListedFiles found) throws IOException {
        for (EmbeddedObject object : objects) {
            String path = before.isEmpty() ? object.path() : before + "/" + last(object.path());
            byte[] data = object.data().orElse(null);
            if (data == null) {
                found.named(path, Missing.CONTENT_NOT_EXAMINED, object.detail());
            } else if (object.isPart()) {
                found.part(path, Content.of(data));
            } else {
                found.expanded(path, Content.of(data), null);
            }
        }
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
