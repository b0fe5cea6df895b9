package vn.govmail.signing.ooxml;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.ooxml.opc.ContentTypes;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.xml.CheckedReference;
import vn.govmail.signing.xml.ExternalData;
import vn.govmail.signing.xml.Profile;

/**
 * Finds what the manifests of one package name, and tells afterwards what of it one signature covers. Parts are read once for all
 * signatures. Confined to one verification.
 */
final class SignedParts {
    static final Profile PROFILE =
            Profile.container().with(RelationshipsTransform.ALGORITHM, RelationshipsTransform::apply);

    private static final String CANONICALIZATION = "http://www.w3.org/";

    private final OpcPackage opc;
    private final ReadingAllowance allowance;
    private final Map<PartName, PartBytes> read = new HashMap<>();

    SignedParts(OpcPackage opc) {
        this.opc = opc;
        this.allowance = new ReadingAllowance(opc);
    }

    private PartBytes bytes(OpcPackage.Part part) {
        return read.computeIfAbsent(part.name(), name -> new PartBytes(opc, part, allowance));
    }

    /** Whether what is signed of a part may show data of other parts. */
    boolean isBound(SignedScope scope) {
        return read.entrySet().stream()
                .anyMatch(each -> scope.covers(each.getKey()) && each.getValue().isBound());
    }

    /** Whether what is signed of a part may change without a change in the file. */
    boolean isDynamic(SignedScope scope) {
        return read.entrySet().stream()
                .anyMatch(each -> scope.covers(each.getKey()) && each.getValue().isDynamic());
    }

    /** The references of one signature. */
    final class OfOneSignature implements ExternalData {
        private final Map<String, RelationshipsTransform.Input> relationships = new HashMap<>();

        @Override
        public Optional<CoveredBytes> find(String uri) throws IOException {
            Optional<PartReference> reference = PartReference.parse(uri);
            Optional<OpcPackage.Part> part = reference
                    .flatMap(r -> opc.part(r.part()))
                    .filter(p -> ContentTypes.areEqual(
                            p.contentType(), reference.get().contentType()));
            if (part.isEmpty()) {
                return Optional.empty();
            }
            Optional<PartName> source = part.get().name().relationshipsSource();
            if (source.isEmpty()) {
                return Optional.of(bytes(part.get()));
            }
            RelationshipsTransform.Input input = new RelationshipsTransform.Input(
                    bytes(part.get()), source.get(), opc.relationshipsOf(source.get()));
            // one transform for one part of relationships (ISO/IEC 29500-2, 10.5.8)
            return relationships.putIfAbsent(uri, input) == null ? Optional.of(input) : Optional.empty();
        }

        /** What of the package the references that fit cover. */
        SignedScope scope(List<CheckedReference> references) {
            SignedScope scope = new SignedScope();
            for (CheckedReference each : references) {
                String uri = each.uri().orElse("");
                RelationshipsTransform.Input input = relationships.get(uri);
                if ((each.state() != CheckedReference.State.FITS)
                        || each.target().isPresent()) {
                    continue;
                }
                if (isWhole(each.transforms())) {
                    PartReference.parse(uri).ifPresent(r -> scope.addPart(r.part()));
                    if (input != null) {
                        scope.addRelationships(input.source(), r -> true);
                    }
                } else if ((input != null) && isSelection(each.transforms())) {
                    scope.addRelationships(input.source(), input.selected());
                }
            }
            return scope;
        }
    }

    /** Canonicalization alone leaves nothing out that is shown. */
    private static boolean isWhole(List<String> transforms) {
        return transforms.stream().allMatch(SignedParts::isCanonicalization);
    }

    /** What follows a relationships transform has to be a canonicalization (ISO/IEC 29500-2, 10.5.8). */
    private static boolean isSelection(List<String> transforms) {
        return (transforms.size() == 2)
                && transforms.get(0).equals(RelationshipsTransform.ALGORITHM)
                && isCanonicalization(transforms.get(1));
    }

    private static boolean isCanonicalization(String algorithm) {
        return algorithm.startsWith(CANONICALIZATION) && algorithm.contains("c14n");
    }
}
