package vn.govmail.signing.xml;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.govmail.signature.Reason;

/**
 * A way to write XML so that equal documents are equal bytes: Canonical XML 1.0 and 1.1 and Exclusive XML Canonicalization 1.0 (W3C),
 * each with or without comments. Immutable.
 *
 * @param version which of the three
 * @param comments whether comments are written
 * @param inclusivePrefixes for the exclusive one, prefixes that are treated as by the others; empty text is the default namespace
 */
record Canonicalization(Version version, boolean comments, Set<String> inclusivePrefixes) {
    static final String INCLUSIVE = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    static final String INCLUSIVE_11 = "http://www.w3.org/2006/12/xml-c14n11";
    static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";

    /** What holds where nothing is said (XML Signature 1.1, 4.4.3.2). */
    static final Canonicalization DEFAULT = new Canonicalization(Version.INCLUSIVE, false, Set.of());

    enum Version {
        INCLUSIVE,
        INCLUSIVE_11,
        EXCLUSIVE
    }

    private static final Map<String, Canonicalization> NAMED = Map.of(
            INCLUSIVE,
            DEFAULT,
            INCLUSIVE + "#WithComments",
            new Canonicalization(Version.INCLUSIVE, true, Set.of()),
            INCLUSIVE_11,
            new Canonicalization(Version.INCLUSIVE_11, false, Set.of()),
            INCLUSIVE_11 + "#WithComments",
            new Canonicalization(Version.INCLUSIVE_11, true, Set.of()),
            EXCLUSIVE,
            new Canonicalization(Version.EXCLUSIVE, false, Set.of()),
            EXCLUSIVE + "WithComments",
            new Canonicalization(Version.EXCLUSIVE, true, Set.of()));

    /** The one of this identifier, without parameters; empty if it is none. */
    static Optional<Canonicalization> named(String uri) {
        return Optional.ofNullable(NAMED.get(uri));
    }

    /**
     * The one that an element names, with its parameters.
     *
     * @return empty if it is none
     * @throws XmlRefusedException if there is anything in the element that has no place there
     */
    static Optional<Canonicalization> of(Element element) throws XmlRefusedException {
        Optional<Canonicalization> named = named(Elements.algorithm(element));
        if (named.isEmpty()) {
            return named;
        }
        List<Element> parameters = Elements.strictChildren(element);
        if (parameters.isEmpty()) {
            return named;
        }
        Element list = parameters.get(0);
        if (parameters.size() > 1
                || named.get().version() != Version.EXCLUSIVE
                || !Elements.is(list, EXCLUSIVE, "InclusiveNamespaces")) {
            throw new XmlRefusedException(Reason.FORBIDDEN_TRANSFORM, "a canonicalization with unknown parameters");
        }
        Set<String> prefixes = new HashSet<>();
        for (String prefix : Elements.attribute(list, "PrefixList").orElse("").split("[ \t\r\n]+", -1)) {
            if (!prefix.isEmpty()) {
                prefixes.add(prefix.equals("#default") ? "" : prefix);
            }
        }
        return Optional.of(new Canonicalization(Version.EXCLUSIVE, named.get().comments(), Set.copyOf(prefixes)));
    }

    boolean isExclusive() {
        return version == Version.EXCLUSIVE;
    }
}
