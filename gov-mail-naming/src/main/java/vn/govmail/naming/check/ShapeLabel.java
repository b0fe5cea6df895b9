package vn.govmail.naming.check;

import java.util.ArrayList;
import java.util.List;
import vn.govmail.rule.AddressPart;

/**
 * What stands between two dots of a format: fixed words before and behind, and the parts between them. Immutable.
 *
 * @param before the fixed beginning
 * @param parts the named parts
 * @param behind the fixed end
 * @param sorts the sorts of characters that may stand in it
 * @param needed the sorts that must: the sign between two parts, neither of which a name can lack
 * @param dotted whether it may stand for several labels
 */
record ShapeLabel(String before, List<AddressPart> parts, String behind, int sorts, int needed, boolean dotted) {
    static final ShapeLabel EMPTY = new ShapeLabel("", List.of(), "", 0, 0, false);

    ShapeLabel withPart(AddressPart part, int allowed, boolean joinedByDots) {
        List<AddressPart> more = new ArrayList<>(parts);
        more.add(part);
        boolean parted = !parts.isEmpty() && !mayBeEmpty(part) && !mayBeEmpty(parts.get(parts.size() - 1));
        int between = parted ? sorts(behind) & ~LocalScan.PLAIN : 0;
        return new ShapeLabel(before, List.copyOf(more), "", sorts | allowed, needed | between, dotted || joinedByDots);
    }

    private static boolean mayBeEmpty(AddressPart part) {
        return part == AddressPart.INITIALS || part == AddressPart.FAMILY || part == AddressPart.MIDDLE;
    }

    ShapeLabel withLiteral(String text) {
        boolean first = parts.isEmpty();
        return new ShapeLabel(
                first ? before + text : before,
                parts,
                first ? behind : behind + text,
                sorts | sorts(text),
                needed,
                dotted);
    }

    ShapeLabel allowing(int more) {
        return new ShapeLabel(before, parts, behind, sorts | more, needed, dotted);
    }

    /** The sorts of characters in a text. */
    static int sorts(String text) {
        int sorts = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            sorts |= plain
                    ? LocalScan.PLAIN
                    : c == '-' ? LocalScan.HYPHEN : c == '_' ? LocalScan.UNDERSCORE : LocalScan.OTHER;
        }
        return sorts;
    }

    boolean isFixed() {
        return parts.isEmpty();
    }

    boolean matches(LocalScan scan, int label) {
        if (isFixed()) {
            return scan.is(label, before);
        }
        int start = scan.startOf(label);
        int fixed = before.length() + behind.length();
        return (scan.sortsOf(label) & ~sorts) == 0
                && (scan.sortsOf(label) & needed) == needed
                && scan.endOf(label) - start > fixed
                && (fixed == 0 || hasFixed(scan.text(), start, scan.endOf(label)));
    }

    private boolean hasFixed(String text, int start, int end) {
        return text.regionMatches(true, start, before, 0, before.length())
                && text.regionMatches(true, end - behind.length(), behind, 0, behind.length());
    }

    /** What stands between the fixed beginning and end. */
    String inner(String label) {
        return label.substring(before.length(), label.length() - behind.length());
    }
}
