package vn.govmail.signing.xml.create;

import java.util.List;
import java.util.Optional;

/**
 * One reference of a signature. Immutable; arrays are not copied.
 *
 * @param uri what it names
 * @param type what kind of thing that is
 * @param transforms what is done with it before it is digested
 * @param digest of what lies outside of the document, by the algorithm of the signature's scheme; empty for what lies within, of which
 *     it is computed
 * @param mediaType what the signer says of the content (ETSI EN 319 132-1, 5.2.4)
 */
public record ReferenceSpec(
        String uri,
        Optional<String> type,
        List<TransformSpec> transforms,
        Optional<byte[]> digest,
        Optional<String> mediaType) {
    public ReferenceSpec {
        transforms = List.copyOf(transforms);
    }

    /** Bytes outside of the document. */
    public static ReferenceSpec external(String uri, byte[] digest) {
        return new ReferenceSpec(uri, Optional.empty(), List.of(), Optional.of(digest), Optional.empty());
    }

    /** A part of the document, or the whole of it where the URI is empty. */
    public static ReferenceSpec within(String uri, TransformSpec... transforms) {
        return new ReferenceSpec(uri, Optional.empty(), List.of(transforms), Optional.empty(), Optional.empty());
    }

    /** The same with transforms. */
    public ReferenceSpec through(List<TransformSpec> values) {
        return new ReferenceSpec(uri, type, values, digest, mediaType);
    }

    /** The same of a kind. */
    public ReferenceSpec ofType(String value) {
        return new ReferenceSpec(uri, Optional.of(value), transforms, digest, mediaType);
    }

    /** The same with what the signer says of the content. */
    public ReferenceSpec ofMediaType(String value) {
        return new ReferenceSpec(uri, type, transforms, digest, Optional.of(value));
    }
}
