package vn.govmail.document.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import vn.govmail.container.ContainerException;
import vn.govmail.container.ContainerProblem;
import vn.govmail.fact.Limits;

/**
 * The files that were put into documents as objects: into those of Office 97 to 2003, into compound files that are one object or a message,
 * into RTF.
 * What is refused is a {@link ContainerException} with its reason, beyond a limit among them. Stateless and thread-safe.
 */
public final class EmbeddedObjects {
    private static final String POOL = "ObjectPool";

    /** Storages of documents that are no objects: programs, which are said otherwise, signatures, data of the document itself. */
    private static final Set<String> OWN = Set.of(
            "Macros",
            "_VBA_PROJECT_CUR",
            "VBA",
            "MsoDataStore",
            "_signatures",
            "_xmlsignatures",
            "_SX_DB_CUR",
            "LISTITEM");

    private static final int OBJECT_RECORD = 0x1011;
    private static final int RECORD_HEADER = 8;
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private EmbeddedObjects() {}

    /** Of a compound file: a document, whose objects are meant, or an object itself. */
    public static List<EmbeddedObject> inCompound(byte[] file) throws IOException {
        ObjectList found = new ObjectList();
        CompoundStreams root = CompoundStreams.of(file);
        if (ObjectStorage.isDocument(root)) {
            inDocument(root, found);
        } else {
            ObjectStorage.read(root, "object", found);
        }
        return found.all();
    }

    /**
     * Of a message of Outlook: its words as the files {@code body.txt}, {@code body.html} and {@code body.rtf}, as far as they differ, then its
     * attachments.
     */
    public static List<EmbeddedObject> inMessage(byte[] file, Limits limits) throws IOException {
        ObjectList found = new ObjectList();
        OutlookMessage.read(CompoundStreams.of(file), found, limits);
        return found.all();
    }

    /**
     * Of the message in a {@code winmail.dat}: its words, named like those of a message of Outlook; nothing where it has none.
     *
     * @param subject as an attribute of its own, in the code page of the writer's machine; empty where there is none
     * @param body in the same way
     * @param properties those of the message
     */
    public static List<EmbeddedObject> wordsOf(byte[] subject, byte[] body, MapiProperties properties, Limits limits)
            throws IOException {
        List<String> plain = new ArrayList<>(properties.texts(OutlookMessage.BODY));
        if (body.length > 0) {
            plain.add(MapiProperties.narrow(body));
        }
        List<String> subjects = new ArrayList<>(properties.texts(OutlookMessage.SUBJECT));
        subjects.add(MapiProperties.narrow(subject));
        ObjectList found = new ObjectList();
        new LetterWords(
                        String.join("\n", new LinkedHashSet<>(subjects)).strip(),
                        plain,
                        properties.values(OutlookMessage.HTML),
                        properties.values(OutlookMessage.COMPRESSED_RTF))
                .addTo(found, limits);
        return found.all();
    }

    /** Of an RTF file; each behind {@code \objdata}. */
    public static List<EmbeddedObject> inRtf(byte[] file) throws IOException {
        ObjectList found = new ObjectList();
        int number = 0;
        for (byte[] data : RtfObjects.of(file)) {
            number++;
            found.admit(data.length);
            LinkedObject.read(data, "object" + number, found);
        }
        return found.all();
    }

    private static void inDocument(CompoundStreams root, ObjectList found) throws IOException {
        for (String name : root.storageNames()) {
            if (name.equals(POOL)) {
                CompoundStreams pool = root.storage(name);
                for (String object : pool.storageNames()) {
                    ObjectStorage.read(pool.storage(object), object, found);
                }
            } else if (!OWN.contains(name)) {
                ObjectStorage.read(root.storage(name), name, found);
            }
        }
        StreamBytes slides = root.stream("PowerPoint Document").orElse(null);
        if (slides != null) {
            inSlides(slides, found);
        }
    }

    /** Objects of a presentation are records of their own ([MS-PPT] 2.10.34), those that an earlier state had among them. */
    private static void inSlides(StreamBytes slides, ObjectList found) throws IOException {
        int number = 0;
        for (int at = 0; at + RECORD_HEADER <= slides.length(); ) {
            int length = slides.place(at + 4);
            int from = at + RECORD_HEADER;
            if (length > slides.length() - from) {
                throw SlideRecords.malformed();
            }
            if (slides.u16(at + 2) == OBJECT_RECORD) {
                number++;
                boolean packed = (slides.u16(at) >> 4) == 1;
                found.admit(packed ? slides.place(from) : length);
                byte[] object = packed ? unpacked(slides, from, length) : slides.part(from, length);
                compound(object, "object" + number, found);
            }
            at = from + length;
        }
    }

    private static byte[] unpacked(StreamBytes slides, int from, int length) throws IOException {
        int stated = slides.place(from);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(slides.all(), from + 4, length - 4))) {
            byte[] object = in.readNBytes(stated);
            if (object.length < stated || in.read() >= 0) {
                throw new ContainerException(ContainerProblem.SIZE_MISMATCH);
            }
            return object;
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw SlideRecords.malformed();
        }
    }

    /** Data of an object that are a compound file, as they mostly are, or those of its program. */
    static void compound(byte[] data, String path, ObjectList found) throws IOException {
        boolean compound = data.length >= COMPOUND.length
                && java.util.Arrays.equals(data, 0, COMPOUND.length, COMPOUND, 0, COMPOUND.length);
        if (!compound) {
            found.file(path, data);
            return;
        }
        CompoundStreams root = CompoundStreams.of(data);
        if (ObjectStorage.isDocument(root)) {
            found.file(path, data);
        } else {
            ObjectStorage.read(root, path, found);
        }
    }
}
