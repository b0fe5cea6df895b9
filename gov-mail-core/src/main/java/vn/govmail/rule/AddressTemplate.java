package vn.govmail.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The local part or the domain of a kind of mailbox as a regulation writes it, for example
 * {@code {given}{initials}.{agency}}. Immutable.
 */
public final class AddressTemplate {
    /** A piece of a template: a named part, or literal characters. */
    public sealed interface Segment {
        /** A part that is filled in, and in which form. */
        record Part(AddressPart part, PartForm form) implements Segment {}

        /** Characters that stand as they are. */
        record Literal(String text) implements Segment {}
    }

    private static final String LITERALS = "abcdefghijklmnopqrstuvwxyz0123456789._-+";

    private final String text;
    private final List<Segment> segments;

    private AddressTemplate(String text, List<Segment> segments) {
        this.text = text;
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a brace is not closed, a part or its form is unknown, a character cannot stand in
     *     an address, or nothing is there
     */
    public static AddressTemplate parse(String text) {
        List<Segment> segments = new ArrayList<>();
        int position = 0;
        while (position < text.length()) {
            int open = text.indexOf('{', position);
            int literalEnd = open < 0 ? text.length() : open;
            if (literalEnd > position) {
                segments.add(literal(text.substring(position, literalEnd), text));
            }
            if (open < 0) {
                break;
            }
            int close = text.indexOf('}', open);
            if (close < 0) {
                throw Mistake.TEMPLATE_BRACE.as(text);
            }
            segments.add(part(text.substring(open + 1, close), text));
            position = close + 1;
        }
        if (segments.isEmpty()) {
            throw Mistake.TEMPLATE_EMPTY.as();
        }
        if (text.startsWith(".") || text.endsWith(".") || text.contains("..")) {
            throw Mistake.TEMPLATE_DOT.as(text);
        }
        return new AddressTemplate(text, segments);
    }

    private static Segment literal(String literal, String template) {
        for (int i = 0; i < literal.length(); i++) {
            if (LITERALS.indexOf(literal.charAt(i)) < 0) {
                throw literal.charAt(i) == '@'
                        ? Mistake.TEMPLATE_AT.as(template)
                        : Mistake.TEMPLATE_CHARACTER.as(template, literal.charAt(i));
            }
        }
        return new Segment.Literal(literal);
    }

    private static Segment part(String written, String template) {
        int colon = written.indexOf(':');
        String keyword = colon < 0 ? written : written.substring(0, colon);
        for (AddressPart part : AddressPart.values()) {
            if (part.keyword().equals(keyword)) {
                String form = colon < 0 ? "" : written.substring(colon + 1);
                PartForm read = colon < 0 ? PartForm.USUAL : PartForm.find(form);
                if (read == null) {
                    throw Mistake.TEMPLATE_FORM_UNKNOWN.as(template, form, PartForm.known());
                }
                return new Segment.Part(part, read);
            }
        }
        List<String> known =
                Arrays.stream(AddressPart.values()).map(AddressPart::keyword).toList();
        throw Mistake.TEMPLATE_PART_UNKNOWN.as(template, keyword, known);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressTemplate that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
