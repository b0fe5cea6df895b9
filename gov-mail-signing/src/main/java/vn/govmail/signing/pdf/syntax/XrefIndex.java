package vn.govmail.signing.pdf.syntax;

import java.util.Arrays;
import java.util.List;

/**
 * Which of many cross-reference sections speaks of an object last. To ask one section after the other would take, for every
 * entry of a file with thousands of updates, as many searches as there are updates. Not changed once made.
 */
final class XrefIndex {
    /** So few are asked one after the other: most files have one or two, and need no index. */
    static final int FEW = 8;

    /** {@link XrefReader#MAX_SECTIONS} fit into this many bits. */
    private static final int SECTION_BITS = 11;

    private static final long[] NONE = {};

    private final List<XrefSection> sections;
    /** Number and section of every entry, ascending; empty where there are few sections. */
    private final long[] order;

    private XrefIndex(List<XrefSection> sections, long[] order) {
        this.sections = sections;
        this.order = order;
    }

    /** Over at most {@link XrefReader#MAX_SECTIONS} sections, oldest first. */
    static XrefIndex of(List<XrefSection> sections) {
        if (sections.size() <= FEW) {
            return new XrefIndex(sections, NONE);
        }
        int count = 0;
        for (XrefSection section : sections) {
            count += section.entries().count();
        }
        long[] order = new long[count];
        int next = 0;
        for (int s = 0; s < sections.size(); s++) {
            XrefEntries entries = sections.get(s).entries();
            for (int i = 0; i < entries.count(); i++) {
                order[next] = key(entries.number(i), s);
                next++;
            }
        }
        Arrays.sort(order);
        return new XrefIndex(sections, order);
    }

    private static long key(int number, int section) {
        return ((long) number << SECTION_BITS) | section;
    }

    /** The newest section up to and including one that has an entry for an object; -1 if none has. */
    int newest(int number, int lastSection) {
        if (sections.size() <= FEW) {
            int section = lastSection;
            while (section >= 0 && sections.get(section).entries().find(number) == null) {
                section--;
            }
            return section;
        }
        if (lastSection < 0) {
            return -1;
        }
        int found = Arrays.binarySearch(order, key(number, lastSection));
        if (found >= 0) {
            return lastSection;
        }
        int before = -found - 2;
        return before >= 0 && order[before] >> SECTION_BITS == number
                ? (int) order[before] & ((1 << SECTION_BITS) - 1)
                : -1;
    }
}
