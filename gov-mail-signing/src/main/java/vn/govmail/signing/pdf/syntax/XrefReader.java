package vn.govmail.signing.pdf.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.govmail.signing.pdf.syntax.ValueParser.StringCipher;
import vn.govmail.signing.pdf.syntax.XrefEntry.Kind;

/** Reads the chain of cross-reference sections (ISO 32000-1, 7.5.4, 7.5.5 and 7.5.8). Confined to one thread. */
final class XrefReader {
    /** More updates than anybody makes to a document. */
    static final int MAX_SECTIONS = 2_000;

    private final Bytes bytes;
    private final int maxObjects;
    private final XrefStreams streams;
    private long entriesLeft;

    XrefReader(Bytes bytes, int maxObjects, IndirectReader.Context context) {
        this.bytes = bytes;
        this.maxObjects = maxObjects;
        this.entriesLeft = 2L * maxObjects;
        this.streams = new XrefStreams(bytes, maxObjects, context, this::spendEntry);
    }

    /** All sections, the one that counts last first. */
    List<XrefSection> readFrom(long last) {
        List<XrefSection> sections = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long offset = last;
        while (offset >= 0) {
            XrefSection section = section(offset);
            if (!seen.add(section.offset())) {
                throw StructureException.loop("cross-references in a circle");
            }
            sections.add(section);
            if (sections.size() > MAX_SECTIONS) {
                throw StructureException.limit("pdfRevisions");
            }
            offset = section.previous();
        }
        return sections;
    }

    private XrefSection section(long offset) {
        if (offset >= bytes.length()) {
            throw StructureException.ambiguous("cross-references outside the file");
        }
        Cursor cursor = new Cursor(bytes, offset);
        cursor.skipBlanks();
        long start = cursor.position();
        if (!cursor.accept("xref")) {
            return streams.read(start);
        }
        XrefEntries entries = table(cursor);
        PdfValue value = new ValueParser(cursor, maxObjects, StringCipher.NONE).parse();
        if (!(value instanceof PdfDictionary trailer)) {
            throw StructureException.malformed("no trailer");
        }
        long end = cursor.position();
        if (!trailer.has("XRefStm")) {
            return new XrefSection(start, XrefKind.TABLE, trailer, entries, end, previous(trailer));
        }
        XrefSection hidden = streams.read(offset(trailer, "XRefStm"));
        XrefEntries both = XrefEntries.merge(entries, hidden.entries());
        return new XrefSection(start, XrefKind.HYBRID, trailer, both, end, previous(trailer));
    }

    static long previous(PdfDictionary trailer) {
        return trailer.has("Prev") ? offset(trailer, "Prev") : -1;
    }

    private static long offset(PdfDictionary trailer, String key) {
        if (trailer.repeatedKeys().contains(key)
                || !(trailer.get(key) instanceof PdfNumber number)
                || !number.isInteger()
                || number.asLong() < 0) {
            throw StructureException.ambiguous("/" + key + " of a trailer");
        }
        return number.asLong();
    }

    private XrefEntries table(Cursor cursor) {
        XrefEntries entries = new XrefEntries();
        while (true) {
            cursor.skipWhite();
            if (cursor.accept("trailer")) {
                entries.sort();
                return entries;
            }
            long first = cursor.acceptDigits();
            cursor.skipBlanks();
            long count = cursor.acceptDigits();
            if (first < 0 || count < 0 || first + count > Integer.MAX_VALUE) {
                throw StructureException.ambiguous("no section of a table at " + cursor.position());
            }
            cursor.skipBlanks();
            for (int i = 0; i < count; i++) {
                spendEntry();
                entry((int) first + i, cursor, entries);
            }
        }
    }

    private void entry(int number, Cursor cursor, XrefEntries entries) {
        long place = cursor.acceptDigits();
        boolean spaced = cursor.peek() == ' ';
        cursor.skipBlanks();
        long generation = cursor.acceptDigits();
        spaced &= cursor.peek() == ' ';
        cursor.skipBlanks();
        int kind = cursor.next();
        boolean ends = Characters.isWhite(cursor.peek());
        if (place < 0 || generation < 0 || generation > 65_535 || !spaced || !ends || (kind != 'n' && kind != 'f')) {
            throw StructureException.ambiguous("no entry of a table before " + cursor.position());
        }
        entries.add(number, kind == 'n' ? Kind.IN_FILE : Kind.FREE, place, (int) generation);
        cursor.skipBlanks();
    }

    private void spendEntry() {
        entriesLeft--;
        if (entriesLeft < 0) {
            throw StructureException.limit("pdfObjects");
        }
    }
}
