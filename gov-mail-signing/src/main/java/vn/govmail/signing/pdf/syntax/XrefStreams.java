package vn.govmail.signing.pdf.syntax;

import java.util.List;
import vn.govmail.signing.pdf.syntax.XrefEntry.Kind;

/** Reads cross-reference streams (ISO 32000-1, 7.5.8). Confined to one thread. */
final class XrefStreams {
    private static final int MAX_EXPANDED = 64 << 20;
    private static final int MAX_GENERATION = 65_535;

    private final IndirectReader objects;
    private final IndirectReader.Context context;
    private final Runnable eachEntry;

    XrefStreams(Bytes bytes, int maxObjects, IndirectReader.Context context, Runnable eachEntry) {
        this.objects = new IndirectReader(bytes, maxObjects);
        this.context = context;
        this.eachEntry = eachEntry;
    }

    XrefSection read(long offset) {
        IndirectObject object = objects.read(offset, context);
        if (!(object.value() instanceof PdfStream stream)
                || !stream.dictionary().get("Type").isName("XRef")
                || !stream.dictionary().repeatedKeys().isEmpty()) {
            throw StructureException.ambiguous("no cross-references at " + offset);
        }
        PdfDictionary dictionary = stream.dictionary();
        XrefEntries entries = new XrefEntries();
        byte[] data = stream.decoded(MAX_EXPANDED);
        int[] widths = widths(dictionary);
        int size = widths[0] + widths[1] + widths[2];
        List<PdfValue> index = index(dictionary);
        int at = 0;
        for (int i = 0; i < index.size(); i += 2) {
            long first = natural(index.get(i));
            long count = natural(index.get(i + 1));
            if (first + count > Integer.MAX_VALUE || count * size > data.length - at) {
                throw StructureException.ambiguous("cross-reference stream that is too short");
            }
            for (int j = 0; j < count; j++) {
                eachEntry.run();
                entry((int) first + j, data, at, widths, entries);
                at += size;
            }
        }
        entries.sort();
        return new XrefSection(
                object.start(), XrefKind.STREAM, dictionary, entries, object.end(), XrefReader.previous(dictionary));
    }

    private static void entry(int number, byte[] data, int at, int[] widths, XrefEntries entries) {
        long type = widths[0] == 0 ? 1 : field(data, at, widths[0]);
        long place = field(data, at + widths[0], widths[1]);
        long second = field(data, at + widths[0] + widths[1], widths[2]);
        if (place < 0 || second < 0 || second > Integer.MAX_VALUE) {
            throw StructureException.ambiguous("entry of a cross-reference stream");
        }
        // types that are not known stand for null (table 18)
        Kind kind = type == 1 ? Kind.IN_FILE : type == 2 ? Kind.COMPRESSED : Kind.FREE;
        if ((kind == Kind.IN_FILE && second > MAX_GENERATION)
                || (kind == Kind.COMPRESSED && place > Integer.MAX_VALUE)) {
            throw StructureException.ambiguous("entry of a cross-reference stream");
        }
        entries.add(number, kind, place, (int) second);
    }

    private static long field(byte[] data, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = (value << 8) | (data[at + i] & 0xff);
        }
        return value;
    }

    private static int[] widths(PdfDictionary dictionary) {
        if (!(dictionary.get("W") instanceof PdfArray array) || array.size() != 3) {
            throw StructureException.malformed("/W of a cross-reference stream");
        }
        int[] widths = new int[3];
        for (int i = 0; i < 3; i++) {
            long width = natural(array.get(i));
            if (width > 8) {
                throw StructureException.malformed("/W of a cross-reference stream");
            }
            widths[i] = (int) width;
        }
        if (widths[1] == 0) {
            throw StructureException.malformed("/W of a cross-reference stream");
        }
        return widths;
    }

    private static List<PdfValue> index(PdfDictionary dictionary) {
        if (dictionary.get("Index") instanceof PdfArray array && array.size() % 2 == 0) {
            return array.items();
        }
        if (dictionary.has("Index")) {
            throw StructureException.malformed("/Index of a cross-reference stream");
        }
        return List.of(PdfNumber.ofInteger(0, "0"), dictionary.get("Size"));
    }

    private static long natural(PdfValue value) {
        if (!(value instanceof PdfNumber number)
                || !number.isInteger()
                || number.asLong() < 0
                || number.asLong() > Integer.MAX_VALUE) {
            throw StructureException.malformed("no natural number");
        }
        return number.asLong();
    }
}
