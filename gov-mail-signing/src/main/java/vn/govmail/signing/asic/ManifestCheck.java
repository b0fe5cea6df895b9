package vn.govmail.signing.asic;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.govmail.signature.Reason;
import vn.govmail.signing.xml.ReadableBytes;
import vn.govmail.signing.container.EntryUri;
import vn.govmail.signing.container.SignedContainer;

/**
 * Whether the files that a manifest lists are in the container as they were. Immutable.
 *
 * @param named all that it lists
 * @param files those that are, in the order of the manifest
 * @param digests the digest algorithms that this rests on, as JCA spells them
 * @param reasons what speaks against the others
 */
record ManifestCheck(Set<String> named, Set<String> files, Set<String> digests, Set<Reason> reasons) {

    static ManifestCheck of(AsicManifest manifest, SignedContainer container) throws IOException {
        ManifestCheck check =
                new ManifestCheck(
                        new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), EnumSet.noneOf(Reason.class));
        for (AsicManifest.DataReference reference : manifest.references()) {
            Optional<String> name = EntryUri.name(reference.uri());
            if (name.isEmpty()) {
                check.reasons.add(Reason.EXTERNAL_REFERENCE);
            } else if (!check.named.add(name.get())) {
                check.reasons.add(Reason.CONTAINER_MALFORMED);
            } else {
                check.look(name.get(), reference, container);
            }
        }
        if (manifest.references().isEmpty()) {
            check.reasons.add(Reason.CONTAINER_MALFORMED);
        }
        return check;
    }

    private void look(String name, AsicManifest.DataReference reference, SignedContainer container)
            throws IOException {
        Optional<ReadableBytes> covered = container.covered(name);
        Optional<byte[]> stated = reference.bytes();
        if (covered.isEmpty()) {
            reasons.add(Reason.MISSING_FILE);
        } else if (reference.digest().isEmpty()) {
            reasons.add(Reason.FORM_NOT_SUPPORTED);
        } else if (stated.isEmpty()) {
            reasons.add(Reason.CONTAINER_MALFORMED);
        } else {
            String digest = reference.digest().get();
            digests.add(digest);
            try {
                if (MessageDigest.isEqual(stated.get(), covered.get().digest(digest))) {
                    files.add(name);
                } else {
                    reasons.add(Reason.HASH_MISMATCH);
                }
            } catch (GeneralSecurityException e) {
                reasons.add(Reason.FORM_NOT_SUPPORTED);
            }
        }
    }
}
