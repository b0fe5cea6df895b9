package vn.govmail.document.extract;

import java.io.IOException;
import java.util.Set;
import vn.govmail.container.ContainerException;

/**
 * What the storage of an object in a compound file holds ([MS-OLEDS]): a file in a package, a document of another program, or what nobody
 * here reads.
 */
final class ObjectStorage {
    private static final String NATIVE = "\u0001Ole10Native";

    /** Streams that are a whole file each: one of Office Open XML, one of a program such as Adobe's. */
    private static final Set<String> FILES = Set.of("Package", "CONTENTS", "EmbeddedOdf");

    /** Streams by which a storage is a document of Office 97 to 2003, or an older one of Excel. */
    private static final Set<String> DOCUMENTS = Set.of("WordDocument", "Workbook", "Book", "PowerPoint Document");

    /** What programs write about an object: its class, its link, where it is shown. */
    private static final Set<String> ABOUT = Set.of(
            "\u0001Ole",
            "\u0001CompObj",
            "\u0003ObjInfo",
            "\u0003LinkInfo",
            "\u0003PRINT",
            "\u0003EPRINT",
            "\u0003META",
            "\u0003PIC",
            "\u0005SummaryInformation",
            "\u0005DocumentSummaryInformation");

    private static final String PICTURE = "\u0002OlePres";

    private ObjectStorage() {}

    /** Whether a storage is a document that its own reader reads. */
    static boolean isDocument(CompoundStreams storage) {
        return storage.streamNames().stream().anyMatch(DOCUMENTS::contains);
    }

    static void read(CompoundStreams storage, String path, ObjectList found) throws IOException {
        if (isDocument(storage)) {
            found.file(path, CompoundCopy.of(storage, found));
            return;
        }
        boolean unknown = !storage.storageNames().isEmpty();
        for (String name : storage.streamNames()) {
            if (name.equals(NATIVE)) {
                PackedObject packed = PackedObject.of(bytes(storage, name, found), 4);
                found.file(path + "/" + (packed.name().isEmpty() ? "native" : packed.name()), packed.data());
            } else if (FILES.contains(name)) {
                found.file(path + "/" + name, bytes(storage, name, found));
            } else {
                unknown |= !ABOUT.contains(name) && !name.startsWith(PICTURE);
            }
        }
        if (unknown) {
            found.unread(path, "an object of a program");
        }
    }

    private static byte[] bytes(CompoundStreams storage, String name, ObjectList found) throws ContainerException {
        found.admit(storage.size(name));
        return storage.stream(name).orElseThrow(SlideRecords::malformed).all();
    }
}
