package vn.govmail.signing.ooxml.opc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.govmail.fact.Limits;

/** The relationships of one source, in the order of their part. Immutable. */
public final class Relationships {
    /** The namespace of relationships parts. */
    public static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** The content type of relationships parts. */
    public static final String CONTENT_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

    /** Where there are none. */
    static final Relationships NONE = new Relationships(List.of());

    private final List<Relationship> all;

    private Relationships(List<Relationship> all) {
        this.all = List.copyOf(all);
    }

    static Relationships read(byte[] xml, PartName source, Limits limits) throws IOException {
        FlatXml flat = FlatXml.read(xml, limits);
        if (!flat.root().is(NAMESPACE, "Relationships")
                || !flat.root().attributes().isEmpty()) {
            throw new MalformedPackageException("the root of a relationships part");
        }
        List<Relationship> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (FlatXml.Element element : flat.children()) {
            if (!element.is(NAMESPACE, "Relationship")) {
                throw new MalformedPackageException("an element that is no relationship");
            }
            Relationship relationship = of(element.attributes(), source);
            if (!ids.add(relationship.id())) {
                throw new MalformedPackageException("two relationships of one Id");
            }
            all.add(relationship);
        }
        return new Relationships(all);
    }

    private static Relationship of(Map<String, String> attributes, PartName source) throws MalformedPackageException {
        String id = attributes.getOrDefault("Id", "");
        String type = attributes.getOrDefault("Type", "");
        String target = attributes.get("Target");
        String mode = attributes.getOrDefault("TargetMode", "Internal");
        boolean external = mode.equals("External");
        int known = attributes.containsKey("TargetMode") ? 4 : 3;
        if (!isName(id) || type.isEmpty() || (target == null) || (attributes.size() != known)) {
            throw new MalformedPackageException("the attributes of a relationship");
        }
        if (!external && !mode.equals("Internal")) {
            throw new MalformedPackageException("the target mode of a relationship");
        }
        if (external) {
            return new Relationship(id, type, target, true, null);
        }
        PartName part = source.resolve(target)
                .orElseThrow(() -> new MalformedPackageException("an internal target that names no part"));
        if (part.relationshipsSource().isPresent()) {
            throw new MalformedPackageException("a relationship to relationships");
        }
        return new Relationship(id, type, target, false, part);
    }

    /** An NCName, as xsd:ID demands; what is beyond ASCII is taken for letters. */
    private static boolean isName(String id) {
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean letter = ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || (c == '_') || (c > 0x7F);
            if (!letter && ((i == 0) || !(((c >= '0') && (c <= '9')) || (c == '-') || (c == '.')))) {
                return false;
            }
        }
        return !id.isEmpty();
    }

    /** All of them. */
    public List<Relationship> all() {
        return all;
    }

    /** Those of a type. */
    public List<Relationship> ofType(String type) {
        return all.stream().filter(r -> r.type().equals(type)).toList();
    }

    /** The same with one more. */
    public Relationships with(String id, String type, String target, PartName part) {
        List<Relationship> more = new ArrayList<>(all);
        more.add(new Relationship(id, type, target, false, part));
        return new Relationships(more);
    }

    /** An Id that none of them has. */
    public String freeId() {
        Set<String> ids = new HashSet<>();
        all.forEach(r -> ids.add(r.id()));
        int number = all.size() + 1;
        while (ids.contains("rId" + number)) {
            number++;
        }
        return "rId" + number;
    }

    /**
     * What the relationships transform and a canonicalization after it make of the part (ISO/IEC 29500-2, 10.5.8): the selected
     * ones sorted by Id, with the target mode written out, and nothing else. All canonicalizations give the same bytes for it.
     */
    public byte[] transformed(Predicate<Relationship> selected) {
        List<Relationship> sorted = all.stream()
                .filter(selected)
                .sorted(Comparator.comparing(Relationship::id))
                .toList();
        StringBuilder xml = new StringBuilder(64 + 200 * sorted.size());
        xml.append("<Relationships xmlns=\"").append(NAMESPACE).append("\">");
        for (Relationship each : sorted) {
            xml.append("<Relationship Id=\"");
            appendEscaped(xml, each.id());
            xml.append("\" Target=\"");
            appendEscaped(xml, each.target());
            xml.append("\" TargetMode=\"").append(each.external() ? "External" : "Internal");
            xml.append("\" Type=\"");
            appendEscaped(xml, each.type());
            xml.append("\"></Relationship>");
        }
        return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The part written anew. */
    public byte[] toXml() {
        StringBuilder xml = new StringBuilder(200 + 200 * all.size()).append(FlatXml.DECLARATION);
        xml.append("<Relationships xmlns=\"").append(NAMESPACE).append("\">");
        for (Relationship each : all) {
            xml.append("<Relationship Id=\"");
            appendEscaped(xml, each.id());
            xml.append("\" Type=\"");
            appendEscaped(xml, each.type());
            xml.append("\" Target=\"");
            appendEscaped(xml, each.target());
            xml.append(each.external() ? "\" TargetMode=\"External\"/>" : "\"/>");
        }
        return xml.append("</Relationships>").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Canonical XML 1.0, 2.3: the characters that are replaced in attribute values. */
    static void appendEscaped(StringBuilder xml, String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '"' -> xml.append("&quot;");
                case '\t' -> xml.append("&#x9;");
                case '\n' -> xml.append("&#xA;");
                case '\r' -> xml.append("&#xD;");
                default -> xml.append(c);
            }
        }
    }
}
