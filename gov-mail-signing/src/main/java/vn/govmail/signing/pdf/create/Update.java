package vn.govmail.signing.pdf.create;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.govmail.signing.pdf.syntax.ObjectId;
import vn.govmail.signing.pdf.syntax.PdfDictionary;
import vn.govmail.signing.pdf.syntax.XrefKind;

/**
 * An incremental update (ISO 32000-1, 7.5.6): objects to be appended and their cross-references, in the style of the section
 * before. Confined to one thread.
 */
final class Update {
    private static final long MAX_TABLE_OFFSET = 9_999_999_999L;

    private final SourceFile file;
    private final Map<ObjectId, byte[]> objects = new TreeMap<>();
    private final Map<ObjectId, Change> changes = new TreeMap<>();
    private int nextNumber;

    /** What becomes of a dictionary that exists. */
    private record Change(PdfDictionary dictionary, Map<String, String> entries) {}

    Update(SourceFile file) {
        this.file = file;
        this.nextNumber = file.size();
    }

    /** A number that no object has. */
    ObjectId newId() {
        ObjectId id = new ObjectId(nextNumber++, 0);
        while (file.exists(id)) {
            id = new ObjectId(nextNumber++, 0);
        }
        return id;
    }

    /** Sets what an object shall be, new or changed. */
    void put(ObjectId id, byte[] body) {
        objects.put(id, body);
    }

    void put(ObjectId id, PdfText body) {
        put(id, body.toBytes());
    }

    /** Sets an entry of a dictionary that exists, given as syntax; other entries stay. */
    void change(ObjectId id, PdfDictionary dictionary, String key, String syntax) {
        changes.computeIfAbsent(id, any -> new Change(dictionary, new LinkedHashMap<>()))
                .entries()
                .put(key, syntax);
    }

    /**
     * The bytes to append.
     *
     * @param idSeed what the second part of the file identifier is made from
     */
    Appended appended(byte[] idSeed) {
        changes.forEach((id, change) -> put(id, new PdfText().dictionary(change.dictionary(), change.entries())));
        PdfText text = new PdfText();
        if (!file.endsWithLineEnd()) {
            text.raw("\n");
        }
        Map<ObjectId, Long> offsets = new TreeMap<>();
        Map<ObjectId, Integer> bodies = new TreeMap<>();
        objects.forEach((id, body) -> {
            offsets.put(id, file.length() + text.length());
            text.raw(id.number() + " " + id.generation() + " obj\n");
            bodies.put(id, text.length());
            text.raw(body).raw("\nendobj\n");
        });
        long xref = file.length() + text.length();
        if (file.xrefKind() == XrefKind.STREAM || xref > MAX_TABLE_OFFSET) {
            stream(text, offsets, xref, idSeed);
        } else {
            table(text, offsets, idSeed);
        }
        text.raw("startxref\n" + xref + "\n%%EOF\n");
        return new Appended(text.toBytes(), bodies);
    }

    /**
     * What is appended.
     */
    static final class Appended {
        private final byte[] bytes;
        private final Map<ObjectId, Integer> bodies;

        Appended(byte[] bytes, Map<ObjectId, Integer> bodies) {
            this.bytes = bytes;
            this.bodies = bodies;
        }

        /** All of it. */
        byte[] bytes() {
            return bytes;
        }

        Map<ObjectId, Integer> bodies() {
            return bodies;
        }
    }

    private void table(PdfText text, Map<ObjectId, Long> offsets, byte[] idSeed) {
        text.raw("xref\n");
        int[] expected = {-1};
        StringBuilder section = new StringBuilder();
        int[] head = {0, 0};
        offsets.forEach((id, offset) -> {
            if (id.number() != expected[0]) {
                flush(text, section, head);
                head[0] = id.number();
            }
            section.append(String.format(Locale.ROOT, "%010d %05d n\r\n", offset, id.generation()));
            head[1]++;
            expected[0] = id.number() + 1;
        });
        flush(text, section, head);
        text.raw("trailer\n<<").raw(trailerEntries(nextNumber, idSeed)).raw(">>\n");
    }

    private static void flush(PdfText text, StringBuilder section, int[] head) {
        if (head[1] > 0) {
            text.raw(head[0] + " " + head[1] + "\n").raw(section.toString());
        }
        section.setLength(0);
        head[1] = 0;
    }

    private void stream(PdfText text, Map<ObjectId, Long> offsets, long xref, byte[] idSeed) {
        ObjectId own = newId();
        offsets.put(own, xref);
        PdfText index = new PdfText();
        PdfText entries = new PdfText();
        int width = xref > 0xFFFF_FFFFL ? 8 : 4;
        offsets.forEach((id, offset) -> {
            index.raw(id.number() + " 1 ");
            byte[] entry = new byte[width + 3];
            entry[0] = 1;
            for (int i = 0; i < width; i++) {
                entry[width - i] = (byte) (offset >>> (Byte.SIZE * i));
            }
            entry[width + 1] = (byte) (id.generation() >>> Byte.SIZE);
            entry[width + 2] = (byte) id.generation();
            entries.raw(entry);
        });
        String head = "/Type/XRef/W[1 " + width + " 2]/Index["
                + index.toSyntax().strip() + "]" + trailerEntries(nextNumber, idSeed);
        text.raw(PdfText.referenceTo(own).replace("R", "obj") + "\n")
                .raw(PdfText.stream(head, entries.toBytes()))
                .raw("\nendobj\n");
    }

    private String trailerEntries(int size, byte[] idSeed) {
        return "/Size " + size + file.carriedTrailerEntries(idSeed) + "/Prev " + file.lastXref();
    }
}
