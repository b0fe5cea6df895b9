package vn.govmail.signing.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.govmail.signature.Reason;
import vn.govmail.signing.xml.CheckedReference.State;
import vn.govmail.signing.xml.CheckedReference.Target;

/** A reference as it is written. Immutable. */
final class ReferenceText {
    private static final int MAX_TRANSFORMS = 10;

    private final Element reference;
    private final List<Element> transforms;
    private final String digestMethod;
    private final byte[] digest;

    private ReferenceText(Element reference, List<Element> transforms, String digestMethod, byte[] digest) {
        this.reference = reference;
        this.transforms = transforms;
        this.digestMethod = digestMethod;
        this.digest = digest;
    }

    /**
     * Reads an element {@code Reference}.
     *
     * @throws XmlRefusedException if it is malformed
     */
    static ReferenceText of(Element reference) throws XmlRefusedException {
        List<Element> children = Elements.strictChildren(reference);
        List<Element> transforms = List.of();
        int place = 0;
        if (!children.isEmpty() && Elements.isDsig(children.get(0), "Transforms")) {
            transforms = transforms(children.get(0));
            place = 1;
        }
        if (children.size() != place + 2
                || !Elements.isDsig(children.get(place), "DigestMethod")
                || !Elements.isDsig(children.get(place + 1), "DigestValue")) {
            throw Elements.malformed("not a reference");
        }
        Element method = children.get(place);
        if (!Elements.strictChildren(method).isEmpty()) {
            throw Elements.malformed("a digest with parameters");
        }
        return new ReferenceText(
                reference, transforms, Elements.algorithm(method), Elements.base64(children.get(place + 1)));
    }

    private static List<Element> transforms(Element all) throws XmlRefusedException {
        List<Element> found = Elements.strictChildren(all);
        if (found.size() > MAX_TRANSFORMS) {
            throw new XmlRefusedException(Reason.LIMIT_EXCEEDED, "transforms");
        }
        for (Element each : found) {
            if (!Elements.isDsig(each, "Transform")) {
                throw Elements.malformed("not a transform");
            }
        }
        return found;
    }

    Optional<String> uri() {
        return Elements.attribute(reference, "URI");
    }

    List<Element> transforms() {
        return transforms;
    }

    List<String> transformNames() {
        List<String> names = new ArrayList<>();
        for (Element each : transforms) {
            names.add(Elements.attribute(each, "Algorithm").orElse(""));
        }
        return names;
    }

    String digestMethod() {
        return digestMethod;
    }

    byte[] digest() {
        return digest;
    }

    CheckedReference answer(String algorithm, State state, Optional<Reason> objection, Optional<Target> target) {
        return new CheckedReference(
                uri(),
                Elements.attribute(reference, "Id"),
                Elements.attribute(reference, "Type"),
                transformNames(),
                algorithm,
                state,
                objection,
                target);
    }
}
