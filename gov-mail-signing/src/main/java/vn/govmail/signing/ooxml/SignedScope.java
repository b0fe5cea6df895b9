package vn.govmail.signing.ooxml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.ooxml.opc.Relationship;

/** The parts and relationships whose bytes fit what one signature says of them. Confined to one verification. */
final class SignedScope {
    private final Set<PartName> parts = new HashSet<>();
    private final Map<PartName, Predicate<Relationship>> relationships = new HashMap<>();

    void addPart(PartName name) {
        parts.add(name);
    }

    void addRelationships(PartName source, Predicate<Relationship> selected) {
        relationships.merge(source, selected, Predicate::or);
    }

    boolean covers(PartName part) {
        return parts.contains(part);
    }

    boolean covers(PartName source, Relationship relationship) {
        return relationships.getOrDefault(source, r -> false).test(relationship);
    }

    int parts() {
        return parts.size();
    }
}
