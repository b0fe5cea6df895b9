package vn.govmail.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The local part of a kind of mailbox as a regulation writes it, for example {@code {given}{initials}.{agency}}. Immutable.
 */
public final class AddressTemplate {
    /** A piece of a template: a named part, or literal characters. */
    public sealed interface Segment {
        /** A part that is filled in. */
        record Part(AddressPart part) implements Segment {}

        /** Characters that stand as they are. */
        record Literal(String text) implements Segment {}
    }

    private final String text;
    private final List<Segment> segments;

    private AddressTemplate(String text, List<Segment> segments) {
        this.text = text;
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a brace is not closed, a part is unknown, or nothing is there
     */
    public static AddressTemplate parse(String text) {
        List<Segment> segments = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int open = text.indexOf('{', position);
            int literalEnd = open < 0 ? text.length() : open;
            if (literalEnd > position) {
                segments.add(new Segment.Literal(text.substring(position, literalEnd)));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("address template '" + text + "': '{' without '}'");
            }
            segments.add(new Segment.Part(partNamed(text.substring(open + 1, close), text)));
            position = close + 1;
        }
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("an address template must not be empty");
        }
        return new AddressTemplate(text, segments);
    }

    private static AddressPart partNamed(String keyword, String template) {
        for (AddressPart part : AddressPart.values()) {
            if (part.keyword().equals(keyword)) {
                return part;
            }
        }
        throw new IllegalArgumentException("address template '" + template + "': unknown part '" + keyword + "'");
    }

    /** The pieces in their order. */
    public List<Segment> segments() {
        return segments;
    }

    /** The named parts that the template uses. */
    public Set<AddressPart> parts() {
        Set<AddressPart> parts = EnumSet.noneOf(AddressPart.class);
        for (Segment segment : segments) {
            if (segment instanceof Segment.Part part) {
                parts.add(part.part());
            }
        }
        return parts;
    }

    /**
     * Fills the template in.
     *
     * @throws IllegalArgumentException if a part that the template uses has no value
     */
    public String fill(Map<AddressPart, String> values) {
        StringBuilder result = new StringBuilder();
        for (Segment segment : segments) {
            if (segment instanceof Segment.Literal literal) {
                result.append(literal.text());
            } else if (segment instanceof Segment.Part part) {
                String value = values.get(part.part());
                if (value == null || (value.isEmpty() && part.part() != AddressPart.INITIALS)) {
                    throw new IllegalArgumentException(
                            "no value for {" + part.part().keyword() + "} in '" + text + "'");
                }
                result.append(value);
            }
        }
        return result.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
