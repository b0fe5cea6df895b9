package vn.govmail.signing.asic;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.checked.ContentMissingException;
import vn.govmail.signing.container.SignedContainer;

/**
 * What a CAdES signature or a time stamp of a container is about: the one data file of ASiC-S, or a manifest and through it the files
 * that it lists (EN 319 162-1, clauses 4.3.3.2 and 4.4.4.2). Immutable.
 *
 * @param bytes what was signed or stamped
 * @param named the entries that it is about, whether they are what they were or not
 * @param files the entries that are covered by this, the manifest among them
 * @param digests the digest algorithms by which the manifest stands for files
 * @param reasons what speaks against it
 */
record Subject(
        CoveredBytes bytes, Set<String> named, Set<String> files, Set<String> digests, Set<Reason> reasons) {

    static Subject of(String signature, SignedContainer container, ContainerLayout layout, Manifests manifests) {
        Optional<AsicManifest> manifest = manifests.signedBy(signature);
        if (manifest.isPresent()) {
            ManifestCheck check = manifests.check(manifest.get());
            Set<String> files = new LinkedHashSet<>(check.files());
            files.add(manifest.get().name());
            return new Subject(
                    bytes(manifest.get().name(), container), check.named(), files, check.digests(), check.reasons());
        }
        List<String> data = layout.data();
        if (layout.isSimple() && data.size() == 1) {
            return new Subject(
                    bytes(data.get(0), container), Set.of(data.get(0)), Set.of(data.get(0)), Set.of(), Set.of());
        }
        return new Subject(
                out -> {
                    throw new ContentMissingException();
                },
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(layout.isSimple() ? Reason.CONTAINER_MALFORMED : Reason.SIGNED_DATA_MISSING));
    }

    private static CoveredBytes bytes(String name, SignedContainer container) {
        return container.covered(name).orElseThrow(() -> new IllegalArgumentException("no entry of this name"));
    }
}
