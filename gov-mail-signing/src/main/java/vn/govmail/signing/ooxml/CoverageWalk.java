package vn.govmail.signing.ooxml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.ooxml.opc.Relationship;

/**
 * Goes from the package along all relationships and asks of each, and of each part, whether a signature covers it. Confined to
 * one call.
 */
final class CoverageWalk {
    private final OpcPackage opc;
    private final SignatureLayout layout;
    private final SignedScope scope;
    private final Set<PartName> seen = new HashSet<>();
    private final Set<String> notCovered = new TreeSet<>();
    private final Set<String> leftOut = new TreeSet<>();
    private final Deque<PartName> sources = new ArrayDeque<>();
    private boolean dataLeftOut;
    private boolean dynamic;

    private CoverageWalk(OpcPackage opc, SignatureLayout layout, SignedScope scope) {
        this.opc = opc;
        this.layout = layout;
        this.scope = scope;
    }

    /**
     * What came of it.
     *
     * @param notCovered parts and relationships that belong to the document and that the signature does not cover
     * @param extra parts that nothing leads to and that are not signed
     * @param leftOut parts that Office does not sign and that show nothing by themselves
     * @param dataLeftOut whether data or properties are among those, which a document can be bound to
     * @param dynamic whether what is shown depends on more than the bytes
     */
    record Result(
            Set<String> notCovered, Set<String> extra, Set<String> leftOut, boolean dataLeftOut, boolean dynamic) {}

    static Result of(OpcPackage opc, SignatureLayout layout, SignedScope scope) {
        CoverageWalk walk = new CoverageWalk(opc, layout, scope);
        walk.sources.add(PartName.PACKAGE);
        while (!walk.sources.isEmpty()) {
            walk.follow(walk.sources.remove());
        }
        Set<String> extra = new TreeSet<>();
        for (OpcPackage.Part part : opc.parts()) {
            PartName of = part.name().relationshipsSource().orElse(part.name());
            boolean known = of.equals(PartName.PACKAGE) || walk.seen.contains(of) || layout.isPartOf(of);
            if (!known && !scope.covers(part.name())) {
                extra.add(part.name().toString());
            }
        }
        return new Result(walk.notCovered, extra, walk.leftOut, walk.dataLeftOut, walk.dynamic);
    }

    private void follow(PartName source) {
        for (Relationship each : opc.relationshipsOf(source).all()) {
            if (source.equals(PartName.PACKAGE) && each.type().equals(RelationshipTypes.SIGNATURE_ORIGIN)) {
                continue;
            }
            dynamic |= RelationshipTypes.isDynamic(each);
            OpcPackage.Part target = each.targetPart().flatMap(opc::part).orElse(null);
            boolean signed = scope.covers(source, each);
            boolean allowed = judge(source, each, target);
            if (!signed && !allowed) {
                notCovered.add(source.relationshipsPart() + "#" + each.id());
            }
        }
    }

    /** Looks at the target; says whether the relationship itself may be left out. */
    private boolean judge(PartName source, Relationship each, OpcPackage.@Nullable Part target) {
        if (target == null) {
            return false;
        }
        if (layout.isPartOf(target.name())) {
            // a signature shown as content
            notCovered.add(source.relationshipsPart() + "#" + each.id());
            return false;
        }
        RelationshipTypes.LeftOut kind = RelationshipTypes.leftOut(source, each, target);
        boolean allowed = kind != RelationshipTypes.LeftOut.NOTHING_ALLOWED;
        if (seen.add(target.name())) {
            sources.add(target.name());
        }
        if (scope.covers(target.name())) {
            return allowed;
        }
        if (allowed) {
            leftOut.add(target.name().toString());
            dataLeftOut |= kind == RelationshipTypes.LeftOut.DATA;
        } else {
            notCovered.add(target.name().toString());
        }
        return allowed;
    }
}
