package vn.govmail.signing.xml;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/** What references of a form may be. Immutable. */
public final class Profile {
    /** Within one document: its parts, the document without signatures, values in Base64. */
    public static final Profile DOCUMENT = new Profile(true, Map.of());

    private final boolean nodeFilters;
    private final Map<String, FormTransform> own;

    private Profile(boolean nodeFilters, Map<String, FormTransform> own) {
        this.nodeFilters = nodeFilters;
        this.own = Map.copyOf(own);
    }

    /** Transforms that a form brings itself. */
    @FunctionalInterface
    public interface FormTransform {
        /**
         * What comes out.
         *
         * @param input what went in
         * @param transform the element {@code Transform} with its parameters
         * @throws XmlRefusedException if the parameters or the bytes are not what they have to be
         */
        ReadableBytes apply(ReadableBytes input, Element transform) throws IOException;
    }

    /** For signatures in a file of their own: canonicalisation and Base64, and nothing that leaves something out. */
    public static Profile container() {
        return new Profile(false, Map.of());
    }

    /** The same with a transform of the form's own. */
    public Profile with(String algorithm, FormTransform transform) {
        Map<String, FormTransform> more = new java.util.HashMap<>(own);
        more.put(algorithm, transform);
        return new Profile(nodeFilters, more);
    }

    /** Whether something within a document may be left out of what is signed. */
    boolean allowsFilters() {
        return nodeFilters;
    }

    Optional<FormTransform> own(String algorithm) {
        return Optional.ofNullable(own.get(algorithm));
    }

    /** The identifiers of the form's own transforms. */
    Set<String> ownTransforms() {
        return own.keySet();
    }
}
