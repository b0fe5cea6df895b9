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
import vn.govmail.rule.PartForm;

/**
 * A regulation's format as a shape that addresses have or have not: label by label between the dots, each a word that stands
 * there as it is or a row of parts that nothing parts. Immutable.
 */
final class ShapePattern {
    private final AddressFormat format;
    private final List<ShapeLabel> labels;

    /** The label that stands for several, since its part's words are joined by dots; -1 for none. */
    private final int dotted;

    private final List<ShapeLabel> domainLabels;
    private final String domain;

    private ShapePattern(AddressFormat format, List<ShapeLabel> labels, List<ShapeLabel> domainLabels) {
        this.format = format;
        this.labels = List.copyOf(labels);
        this.domainLabels = List.copyOf(domainLabels);
        boolean plain = domainLabels.stream().allMatch(ShapeLabel::isFixed);
        this.domain = plain ? format.domain().toString() : "";
        int found = -1;
        for (int i = labels.size() - 1; i >= 0; i--) {
            found = labels.get(i).dotted() ? i : found;
        }
        this.dotted = found;
    }

    /** The shape that one of a format's templates has. */
    static ShapePattern of(AddressFormat format, AddressTemplate template) {
        List<ShapeLabel> labels = labels(format, template);
        DuplicatePolicy duplicates = format.duplicates();
        if (duplicates.atEnd()) {
            int last = labels.size() - 1;
            labels.set(last, labels.get(last).allowing(added(duplicates)));
        }
        return new ShapePattern(format, labels, labels(format, format.domain()));
    }

    private static List<ShapeLabel> labels(AddressFormat format, AddressTemplate template) {
        int own = LocalScan.LETTER | added(format.duplicates());
        List<ShapeLabel> labels = new ArrayList<>();
        ShapeLabel label = ShapeLabel.EMPTY;
        for (Segment segment : template.segments()) {
            if (segment instanceof Segment.Part part) {
                boolean named = part.part().isOfPersonName();
                int sorts = (named ? own : LocalScan.PLAIN) | joiner(part.form());
                label = label.withPart(part.part(), sorts, part.form().kind() == PartForm.Kind.DOTS);
                continue;
            }
            String literal = ((Segment.Literal) segment).text().toLowerCase(Locale.ROOT);
            String[] words = literal.split("\\.", -1);
            for (int i = 0; i < words.length; i++) {
                if (i > 0) {
                    labels.add(label);
                    label = ShapeLabel.EMPTY;
                }
                label = label.withLiteral(words[i]);
            }
        }
        labels.add(label);
        return labels;
    }

    private static int joiner(PartForm form) {
        return switch (form.kind()) {
            case HYPHENS -> LocalScan.HYPHEN;
            case UNDERSCORES -> LocalScan.UNDERSCORE;
            default -> 0;
        };
    }

    /** What may be added to a person's part. */
    private static int added(DuplicatePolicy duplicates) {
        int sorts = duplicates.way() == DuplicatePolicy.Way.NUMBERS ? LocalScan.DIGIT : 0;
        return sorts | ShapeLabel.sorts(duplicates.separator());
    }

    AddressFormat format() {
        return format;
    }

    MailboxKind kind() {
        return format.kind();
    }

    /** Whether the domain behind the at sign is the format's, without regard to letter case. */
    boolean hasDomain(String text, int start) {
        if (!domain.isEmpty()) {
            return isDomain(text, start, domain);
        }
        int length = text.length() - start;
        LocalScan scan = new LocalScan(text.substring(start), length);
        return scan.labels() == domainLabels.size() && scan.isWhole() && matches(scan, domainLabels, -1);
    }

    /** Whether a text ends in a domain from an index on, without regard to letter case. */
    static boolean isDomain(String text, int start, String domain) {
        int length = domain.length();
        // hardly anybody writes capitals here, and comparing without them is much quicker
        return text.length() - start == length
                && (text.startsWith(domain, start) || text.regionMatches(true, start, domain, 0, length));
    }

    boolean matches(LocalScan scan) {
        int extra = scan.labels() - labels.size();
        return (extra == 0 || (extra > 0 && dotted >= 0)) && scan.isWhole() && matches(scan, labels, dotted);
    }

    private static boolean matches(LocalScan scan, List<ShapeLabel> labels, int dotted) {
        int extra = scan.labels() - labels.size();
        for (int i = 0; i < scan.labels(); i++) {
            int place = dotted < 0 || i <= dotted ? i : Math.max(dotted, i - extra);
            if (!labels.get(place).matches(scan, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all before the at sign is laid down, so that the domain alone tells one mailbox from the other. */
    boolean isFixed() {
        return labels.stream().allMatch(ShapeLabel::isFixed);
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
        collect(scan, labels, units);
        if (domain.isEmpty()) {
            String written = scan.text().substring(scan.end() + 1);
            collect(new LocalScan(written, written.length()), domainLabels, units);
        }
        return units;
    }

    private static void collect(LocalScan scan, List<ShapeLabel> labels, Map<AddressPart, String> units) {
        for (int i = 0; i < labels.size() && scan.labels() == labels.size(); i++) {
            ShapeLabel label = labels.get(i);
            if (label.parts().size() == 1 && label.parts().get(0).isOfUnit()) {
                units.put(label.parts().get(0), label.inner(scan.label(i)));
            }
        }
    }
}
