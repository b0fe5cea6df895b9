package vn.govmail.signing.odf;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.signing.container.PackageManifest;
import vn.govmail.signing.container.SignedContainer;

/** What an OpenDocument package holds, as far as signatures are concerned (ODF 1.3 part 2, clauses 3 and 5). Immutable. */
public final class OdfPackage {
    /** Where signatures of the document lie. */
    public static final String DOCUMENT_SIGNATURES = "META-INF/documentsignatures.xml";
    static final String MACRO_SIGNATURES = "META-INF/macrosignatures.xml";

    private static final Set<String> SIGNATURES = Set.of(DOCUMENT_SIGNATURES, MACRO_SIGNATURES);

    private final SignedContainer container;
    private final Optional<PackageManifest> manifest;
    private final List<String> files;

    private OdfPackage(SignedContainer container, Optional<PackageManifest> manifest, List<String> files) {
        this.container = container;
        this.manifest = manifest;
        this.files = files;
    }

    /**
     * Reads the package.
     *
     * @throws IOException if it is refused
     */
    public static OdfPackage of(SignedContainer container, Limits limits) throws IOException {
        List<String> files = container.files().stream()
                .filter(name -> !SIGNATURES.contains(name))
                .toList();
        return new OdfPackage(container, PackageManifest.of(container, limits), files);
    }

    /** Whether only a password opens it. */
    public boolean isEncrypted() {
        return manifest.filter(PackageManifest::encrypted).isPresent();
    }

    /** Whether there is a file of this name. */
    public boolean has(String name) {
        return container.covered(name).isPresent();
    }

    /** What a signature of the document has to cover: every file but those of signatures (clause 5.3). */
    public List<String> files() {
        return files;
    }

    /** Whether it has a list of its files in which each stands once. */
    public boolean isSound() {
        return manifest.filter(PackageManifest::sound).isPresent();
    }

    /** What is wrong with the package where a signature is about no more than this. */
    Set<Reason> objections(Set<String> named) {
        Set<Reason> objections = EnumSet.noneOf(Reason.class);
        Set<String> listed = manifest.map(PackageManifest::files).orElse(Set.of());
        Set<String> uncovered = new HashSet<>(files);
        uncovered.removeAll(named);
        if (!uncovered.isEmpty()) {
            objections.add(Reason.PART_NOT_COVERED);
        }
        uncovered.removeIf(name -> listed.contains(name) || name.startsWith("META-INF/") || name.equals("mimetype"));
        if (!uncovered.isEmpty()) {
            objections.add(Reason.EXTRA_FILE);
        }
        if (!isSound()) {
            objections.add(Reason.CONTAINER_MALFORMED);
        }
        return objections;
    }
}
