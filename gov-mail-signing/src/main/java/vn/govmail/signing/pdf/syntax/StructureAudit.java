package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import vn.govmail.signature.Reason;

/**
 * Looks at every object that any cross-reference names, and at what lies between them: each must begin and end where it
 * should, and none may be defined a second time within its revision where only a reader that searches would find it.
 * Confined to one file and thread.
 */
public final class StructureAudit {
    private final PdfStructure structure;
    private final FileView file;
    private final ObjectScan scan;
    private final Cursor cursor;
    private final XrefPlaces places;
    /** Offset behind the furthest end of the revisions up to each. */
    private final long[] ends;

    private boolean ambiguous;

    private StructureAudit(PdfStructure structure) {
        this.structure = structure;
        this.file = structure.file();
        this.scan = new ObjectScan(file);
        this.cursor = new Cursor(file, 0);
        this.places = XrefPlaces.of(structure);
        this.ends = ends(structure.revisions());
    }

    private static long[] ends(List<Revision> revisions) {
        long[] ends = new long[revisions.size()];
        long furthest = 0;
        for (int i = 0; i < ends.length; i++) {
            furthest = Math.max(furthest, revisions.get(i).endOffset());
            ends[i] = furthest;
        }
        return ends;
    }

    /** XREF_AMBIGUOUS where two readers could find different objects; empty if they cannot. */
    public static Set<Reason> of(PdfStructure structure) {
        StructureAudit audit = new StructureAudit(structure);
        audit.walk();
        return audit.ambiguous ? EnumSet.of(Reason.XREF_AMBIGUOUS) : EnumSet.noneOf(Reason.class);
    }

    private void walk() {
        file.spendPass(file.length());
        long position = 0;
        long before = -1;
        for (int i = 0; i < places.count() && !ambiguous; i++) {
            long place = places.place(i);
            if (place == before && places.isSameAsBefore(i)) {
                continue;
            }
            if (place >= file.length()) {
                ambiguous = true;
                return;
            }
            if (place < position) {
                // one object within another, or a number that has a second object's place
                ambiguous |= place != before || !places.isSection(i);
                continue;
            }
            gap(position, place);
            position =
                    places.isSection(i) ? structure.section(places.section(i)).end() : endOf(i);
            before = place;
        }
        gap(position, file.length());
    }

    private long endOf(int index) {
        Revision revision = structure.revisionOf(places.section(index));
        ObjectId found = scan.header(places.place(index));
        long end = found != null && found.equals(places.id(index)) ? scan.end(lengths(revision)) : -1;
        ambiguous |= end < 0;
        return end;
    }

    private LongUnaryOperator lengths(Revision revision) {
        return number -> {
            XrefEntry entry = structure.find((int) number, revision.lastSection());
            if (entry == null || !entry.inUse()) {
                return -1;
            }
            PdfValue value =
                    revision.get(new ObjectId((int) number, entry.generation())).orElse(PdfNull.NULL);
            return value instanceof PdfNumber length && length.isInteger() ? length.asLong() : -1;
        };
    }

    /** What no cross-reference points at: white space, ends of revisions, objects that nothing defines elsewhere. */
    private void gap(long from, long to) {
        cursor.moveTo(from);
        while (!ambiguous) {
            cursor.skipWhite();
            if (cursor.position() >= to) {
                return;
            }
            long start = cursor.position();
            if (cursor.accept("startxref")) {
                cursor.skipBlanks();
                cursor.acceptDigits();
                continue;
            }
            ObjectId id = Characters.isDigit(cursor.peek()) ? scan.header(start) : null;
            long end = id == null ? -1 : scan.end(number -> -1);
            if (id == null || end < 0 || end > to) {
                search(start, to);
                return;
            }
            ambiguous |= isShadow(id.number(), start);
            cursor.moveTo(end);
        }
    }

    /** Looks for headers of objects as a reader does that searches a damaged file. */
    private void search(long from, long to) {
        for (long i = from; i + 3 <= to && !ambiguous; i++) {
            if (file.at(i) == 'o' && file.matches("obj", i) && i > from && Characters.isWhite(file.at(i - 1))) {
                long start = headerBefore(i, from);
                ObjectId id = start < 0 ? null : scan.header(start);
                ambiguous |= id != null && isShadow(id.number(), start);
            }
        }
    }

    /** Where the two numbers before a keyword begin; -1 if there are none. */
    private long headerBefore(long keyword, long from) {
        long i = keyword;
        for (int numbers = 0; numbers < 2; numbers++) {
            while (i > from && Characters.isWhite(file.at(i - 1))) {
                i--;
            }
            long end = i;
            while (i > from && Characters.isDigit(file.at(i - 1))) {
                i--;
            }
            if (i == end) {
                return -1;
            }
        }
        return i;
    }

    /** Whether the revision that a place belongs to, the first that ends behind it, defines the object elsewhere. */
    private boolean isShadow(int number, long place) {
        int found = Arrays.binarySearch(ends, place + 1);
        int index = found < 0 ? -found - 1 : found;
        while (index > 0 && index < ends.length && ends[index - 1] > place) {
            index--;
        }
        return index < ends.length && defines(structure.revisions().get(index), number);
    }

    private boolean defines(Revision revision, int number) {
        for (int s = revision.firstSection(); s <= revision.lastSection(); s++) {
            XrefEntry entry = structure.section(s).entries().find(number);
            if (entry != null && entry.inUse()) {
                return true;
            }
        }
        return false;
    }
}
