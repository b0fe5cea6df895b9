package vn.govmail.naming.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.AddressTemplate;
import vn.govmail.rule.AddressTemplate.Segment;
import vn.govmail.rule.DuplicatePolicy;
import vn.govmail.rule.MailboxKind;

/**
 * A regulation's format as a shape that local parts have or have not: label by label between the dots, each a word that stands
 * there as it is or a row of parts that nothing parts. Immutable.
 */
final class ShapePattern {
    /** One label: a fixed word before and behind, and the parts between them. */
    private record Label(String before, List<AddressPart> parts, String behind, int sorts) {
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
                    && scan.endOf(label) - start > fixed
                    && (fixed == 0 || hasFixed(scan.text(), start, scan.endOf(label)));
        }

        private boolean hasFixed(String text, int start, int end) {
            return text.regionMatches(true, start, before, 0, before.length())
                    && text.regionMatches(true, end - behind.length(), behind, 0, behind.length());
        }
    }

    private final AddressFormat format;
    private final List<Label> labels;

    private ShapePattern(AddressFormat format, List<Label> labels) {
        this.format = format;
        this.labels = List.copyOf(labels);
    }

    /** The shape that a template of a format has. */
    static ShapePattern of(AddressFormat format, AddressTemplate template) {
        boolean person = format.kind() == MailboxKind.PERSON;
        boolean numbers =
                format.duplicates() != DuplicatePolicy.LETTERS && format.duplicates() != DuplicatePolicy.BY_HAND;
        int own = LocalScan.LETTER | (numbers ? LocalScan.DIGIT : 0);
        List<Label> labels = new ArrayList<>();
        LabelPieces pieces = new LabelPieces();
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Part part) {
                pieces.part(part.part(), person && isOfName(part.part()) ? own : LocalScan.PLAIN);
                continue;
            }
            String literal = ((Segment.Literal) segment).text().toLowerCase(Locale.ROOT);
            String[] words = literal.split("\\.", -1);
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    labels.add(pieces.end());
                    pieces = new LabelPieces();
                }
                pieces.literal(words[i]);
            }
        }
        labels.add(pieces.end());
        return new ShapePattern(format, labels);
    }

    private static boolean isOfName(AddressPart part) {
        return part == AddressPart.GIVEN || part == AddressPart.INITIALS || part == AddressPart.FULL_NAME;
    }

    /** A label while its pieces come. */
    private static final class LabelPieces {
        private final StringBuilder before = new StringBuilder();
        private final List<AddressPart> parts = new ArrayList<>();
        private final StringBuilder behind = new StringBuilder();
        private int sorts;

        void part(AddressPart part, int allowed) {
            // what stands between two parts is only known to be allowed
            behind.setLength(0);
            parts.add(part);
            sorts |= allowed;
        }

        void literal(String text) {
            (parts.isEmpty() ? before : behind).append(text);
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                sorts |= c == '-'
                        ? LocalScan.HYPHEN
                        : c == '_'
                                ? LocalScan.UNDERSCORE
                                : Character.isLetterOrDigit(c) ? LocalScan.PLAIN : LocalScan.OTHER;
            }
        }

        Label end() {
            return new Label(before.toString(), List.copyOf(parts), behind.toString(), sorts);
        }
    }

    AddressFormat format() {
        return format;
    }

    MailboxKind kind() {
        return format.kind();
    }

    boolean matches(LocalScan scan) {
        if (scan.labels() != labels.size() || !scan.isWhole()) {
            return false;
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).matches(scan, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has no named part: the address of everybody. */
    boolean isFixed() {
        return labels.stream().allMatch(Label::isFixed);
    }

    /** The label in which a part stands alone; -1 for none. */
    int labelOf(AddressPart part) {
        for (int i = 0; i < labels.size(); i++) {
            if (labels.get(i).parts().equals(List.of(part))) {
                return i;
            }
        }
        return -1;
    }

    /** The label that holds the person's or unit's own part. */
    int ownLabel() {
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.get(i).isFixed()) {
                return i;
            }
        }
        return 0;
    }

    /** What stands in the place of each unit part, in lower case. */
    Map<AddressPart, String> units(LocalScan scan) {
        Map<AddressPart, String> units = new EnumMap<>(AddressPart.class);
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            if (label.parts().size() == 1 && !isOfName(label.parts().get(0))) {
                String text = scan.label(i);
                units.put(
                        label.parts().get(0),
                        text.substring(
                                label.before().length(),
                                text.length() - label.behind().length()));
            }
        }
        return units;
    }
}
