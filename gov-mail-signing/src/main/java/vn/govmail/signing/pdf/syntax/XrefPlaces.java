package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;
import vn.govmail.signing.pdf.syntax.XrefEntry.Kind;

/** Every place in a file that its cross-references name, in the order of the file. Confined to one thread. */
final class XrefPlaces {
    /** Two million entries, the most that are read, fit into this many bits; so do places of up to 4 TiB into the rest. */
    private static final int INDEX_BITS = 22;

    private final PdfStructure structure;
    private final long[] order;
    private final int[] sections;
    /** Index within the section; -1 for the section itself. */
    private final int[] indexes;

    private XrefPlaces(PdfStructure structure, long[] order, int[] sections, int[] indexes) {
        this.structure = structure;
        this.order = order;
        this.sections = sections;
        this.indexes = indexes;
    }

    static XrefPlaces of(PdfStructure structure) {
        int most = 0;
        for (int s = 0; s < structure.sectionCount(); s++) {
            most += 1 + structure.section(s).entries().count();
        }
        long[] order = new long[most];
        int[] sections = new int[most];
        int[] indexes = new int[most];
        int count = 0;
        for (int s = 0; s < structure.sectionCount(); s++) {
            XrefEntries entries = structure.section(s).entries();
            for (int i = -1; i < entries.count(); i++) {
                if (i < 0 || entries.kind(i) == Kind.IN_FILE) {
                    long place = i < 0 ? structure.section(s).offset() : entries.place(i);
                    order[count] = (Math.min(place, Long.MAX_VALUE >> INDEX_BITS) << INDEX_BITS) | count;
                    sections[count] = s;
                    indexes[count] = i;
                    count++;
                }
            }
        }
        order = Arrays.copyOf(order, count);
        Arrays.sort(order);
        return new XrefPlaces(structure, order, sections, indexes);
    }

    int count() {
        return order.length;
    }

    long place(int i) {
        return order[i] >> INDEX_BITS;
    }

    int section(int i) {
        return sections[original(i)];
    }

    /** Whether it is a section of cross-references and not one of its entries. */
    boolean isSection(int i) {
        return indexes[original(i)] < 0;
    }

    ObjectId id(int i) {
        XrefEntries entries = structure.section(section(i)).entries();
        int index = indexes[original(i)];
        return new ObjectId(entries.number(index), entries.entry(index).generation());
    }

    /** Whether it names the same object as the place before it, or one of the two is a section that is this object. */
    boolean isSameAsBefore(int i) {
        return isSection(i) || isSection(i - 1) || id(i).equals(id(i - 1));
    }

    private int original(int i) {
        return (int) order[i] & ((1 << INDEX_BITS) - 1);
    }
}
