package vn.govmail.testkit.office;

import java.util.List;
import java.util.stream.Collectors;

/** One line of a relationships part (ECMA-376 part 2 clause 6.5). */
record Relationship(String id, String type, String target) {
    static String part(List<Relationship> relationships) {
        return Xml.DECLARATION + "<Relationships xmlns=\"" + Xml.RELATIONSHIPS + "\">"
                + relationships.stream()
                        .map(r -> "<Relationship Id=\"" + r.id + "\" Type=\"" + r.type + "\" Target=\"" + r.target
                                + "\"/>")
                        .collect(Collectors.joining())
                + "</Relationships>";
    }

    /** What the relationships transform with these ids, then Canonical XML, makes of the part (clause 10.5.10). */
    static String canonical(List<Relationship> relationships) {
        return "<Relationships xmlns=\"" + Xml.RELATIONSHIPS + "\">"
                + relationships.stream()
                        .sorted((a, b) -> a.id.compareTo(b.id))
                        .map(r -> "<Relationship Id=\"" + r.id + "\" Target=\"" + r.target
                                + "\" TargetMode=\"Internal\" Type=\"" + r.type + "\"></Relationship>")
                        .collect(Collectors.joining())
                + "</Relationships>";
    }
}
