package vn.govmail.signing.ooxml.create;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.ooxml.PartBytes;
import vn.govmail.signing.ooxml.PartReference;
import vn.govmail.signing.ooxml.ReadingAllowance;
import vn.govmail.signing.ooxml.RelationshipTypes;
import vn.govmail.signing.ooxml.SignatureLayout;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.ooxml.opc.Relationship;
import vn.govmail.signing.ooxml.opc.Relationships;

/**
 * What a signature of a package names: every part and relationship that can be reached, but for the origin of signatures,
 * thumbnails and, where nothing shows them, properties, as Office has it; and parts that nothing leads to. Confined to one call.
 */
final class PackageManifest {
    private final OpcPackage opc;
    private final SignatureLayout layout;
    private final String digest;
    private final ReadingAllowance allowance;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<PartName> seen = new LinkedHashSet<>();
    private boolean bound;

    private PackageManifest(OpcPackage opc, SignatureLayout layout, String digest) {
        this.opc = opc;
        this.layout = layout;
        this.digest = digest;
        this.allowance = new ReadingAllowance(opc);
    }

    /**
     * One reference.
     *
     * @param ids of the relationships that are signed; empty for a part as a whole
     * @param digest in Base64
     */
    record Entry(String uri, List<String> ids, String digest) {
        Entry {
            ids = List.copyOf(ids);
        }

        static Entry of(String uri, List<String> ids, byte[] digest) {
            return new Entry(uri, ids, Base64.getEncoder().encodeToString(digest));
        }
    }

    /**
     * Reads and digests all parts.
     *
     * @param digest the name of the digest in JCA
     */
    static List<Entry> of(OpcPackage opc, SignatureLayout layout, String digest)
            throws IOException, GeneralSecurityException {
        PackageManifest manifest = new PackageManifest(opc, layout, digest);
        manifest.addParts();
        manifest.addRelationships();
        manifest.addRest();
        return manifest.entries;
    }

    private void addParts() throws IOException, GeneralSecurityException {
        walk(false);
        if (bound) {
            // properties that the document shows belong to what is signed
            walk(true);
        }
    }

    private void walk(boolean withProperties) throws IOException, GeneralSecurityException {
        Deque<PartName> sources = new ArrayDeque<>(Set.of(PartName.PACKAGE));
        Set<PartName> followed = new LinkedHashSet<>();
        while (!sources.isEmpty()) {
            PartName source = sources.remove();
            for (Relationship each : opc.relationshipsOf(source).all()) {
                OpcPackage.Part target = each.targetPart().flatMap(opc::part).orElse(null);
                if ((target == null) || !isSigned(source, each, withProperties)) {
                    continue;
                }
                if (followed.add(target.name())) {
                    sources.add(target.name());
                }
                if (seen.add(target.name())) {
                    add(target);
                }
            }
        }
    }

    private void add(OpcPackage.Part part) throws IOException, GeneralSecurityException {
        PartBytes bytes = new PartBytes(opc, part, allowance);
        entries.add(Entry.of(PartReference.uri(part.name(), part.contentType()), List.of(), bytes.digest(digest)));
        bound |= bytes.isBound();
    }

    private boolean isSigned(PartName source, Relationship relationship, boolean withProperties) {
        boolean origin =
                source.equals(PartName.PACKAGE) && relationship.type().equals(RelationshipTypes.SIGNATURE_ORIGIN);
        OpcPackage.Part target = relationship.targetPart().flatMap(opc::part).orElse(null);
        return !origin && (withProperties || RelationshipTypes.isUsuallySigned(source, relationship, target));
    }

    private void addRelationships() throws IOException {
        List<PartName> sources = new ArrayList<>(List.of(PartName.PACKAGE));
        sources.addAll(seen);
        for (PartName source : sources) {
            Relationships all = opc.relationshipsOf(source);
            Set<String> ids = all.all().stream()
                    .filter(r -> isSigned(source, r, bound))
                    .map(Relationship::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!ids.isEmpty()) {
                byte[] computed = DocumentDigests.of(digest).digest(all.transformed(r -> ids.contains(r.id())));
                String uri = PartReference.uri(source.relationshipsPart(), Relationships.CONTENT_TYPE);
                entries.add(Entry.of(uri, List.copyOf(ids), computed));
            }
        }
    }

    /** What nothing leads to is signed too: nobody shall say later that it was put there afterwards. */
    private void addRest() throws IOException, GeneralSecurityException {
        Set<PartName> reachable = reachable();
        for (OpcPackage.Part part : opc.parts()) {
            PartName of = part.name().relationshipsSource().orElse(part.name());
            if (!of.equals(PartName.PACKAGE) && !reachable.contains(of) && !layout.isPartOf(of)) {
                add(part);
            }
        }
    }

    private Set<PartName> reachable() {
        Set<PartName> reachable = new LinkedHashSet<>();
        Deque<PartName> sources = new ArrayDeque<>(Set.of(PartName.PACKAGE));
        while (!sources.isEmpty()) {
            for (Relationship each : opc.relationshipsOf(sources.remove()).all()) {
                each.targetPart().filter(reachable::add).ifPresent(sources::add);
            }
        }
        return reachable;
    }
}
