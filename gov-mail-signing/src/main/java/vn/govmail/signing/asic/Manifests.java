package vn.govmail.signing.asic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.fact.Limits;
import vn.govmail.signing.container.SignedContainer;

/** The manifests of a container, by the signature or time stamp that is about them, and what they list. Immutable. */
final class Manifests {
    private final Map<String, AsicManifest> bySignature;
    private final Map<String, ManifestCheck> checks;
    private final boolean consistent;

    private Manifests(Map<String, AsicManifest> bySignature, Map<String, ManifestCheck> checks, boolean consistent) {
        this.bySignature = bySignature;
        this.checks = checks;
        this.consistent = consistent;
    }

    /**
     * Reads and checks them.
     *
     * @throws IOException if one of them is refused
     */
    static Manifests of(SignedContainer container, ContainerLayout layout, Limits limits) throws IOException {
        Map<String, List<AsicManifest>> all = new LinkedHashMap<>();
        Map<String, ManifestCheck> checks = new HashMap<>();
        boolean consistent = true;
        for (String name : layout.manifests()) {
            AsicManifest manifest =
                    AsicManifest.read(container, container.entry(name).orElseThrow(), limits);
            String signature = manifest.signature().orElse("");
            consistent &=
                    layout.cades().contains(signature) || layout.timeStamps().contains(signature);
            all.computeIfAbsent(signature, any -> new ArrayList<>()).add(manifest);
            checks.put(name, ManifestCheck.of(manifest, container));
        }
        Map<String, AsicManifest> single = new HashMap<>();
        for (Map.Entry<String, List<AsicManifest>> each : all.entrySet()) {
            consistent &= each.getValue().size() == 1;
            single.put(each.getKey(), each.getValue().get(0));
        }
        return new Manifests(Map.copyOf(single), Map.copyOf(checks), consistent);
    }

    /** Whether each manifest has a signature or time stamp of its own in the container. */
    boolean areConsistent() {
        return consistent;
    }

    /** The manifest that a signature or time stamp is about. */
    Optional<AsicManifest> signedBy(String signature) {
        return Optional.ofNullable(bySignature.get(signature));
    }

    /** What became of the files that a manifest lists. */
    ManifestCheck check(AsicManifest manifest) {
        ManifestCheck check = checks.get(manifest.name());
        if (check == null) {
            throw new IllegalArgumentException("a manifest of another container");
        }
        return check;
    }
}
