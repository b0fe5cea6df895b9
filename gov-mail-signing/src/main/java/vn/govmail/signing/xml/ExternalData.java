package vn.govmail.signing.xml;

import java.io.IOException;
import java.util.Optional;
import vn.govmail.signing.checked.CoveredBytes;

/**
 * Where a form finds what a reference names that is not in the same document: in its container or with the caller, never on a network or
 * in a file system.
 */
@FunctionalInterface
public interface ExternalData {
    /** Nothing. */
    ExternalData NONE = uri -> Optional.empty();

    /**
     * The bytes of this name; for references with transforms they have to be {@link ReadableBytes}.
     *
     * @param uri as it stands in the reference; empty text for a reference without one
     * @return empty if there is nothing of this name
     */
    Optional<CoveredBytes> find(String uri) throws IOException;
}
