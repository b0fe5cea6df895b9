package vn.govmail.signing.xml;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import vn.govmail.signature.Reason;

/**
 * What a signature value is made over, as it is written (XML Signature 1.1, 4.4). Immutable.
 *
 * @param element the whole of it
 * @param form the canonical form that is signed
 * @param algorithm how; empty if it is not known
 * @param references elements {@code Reference}, at least one
 */
record SignedInfo(
        Element element,
        Optional<Canonicalization> form,
        Optional<Algorithms.Signing> algorithm,
        List<Element> references) {
    /** As many as a container may have entries. */
    private static final int MAX_REFERENCES = 10_000;

    SignedInfo {
        references = List.copyOf(references);
    }

    static SignedInfo of(Element element) throws XmlRefusedException {
        List<Element> children = Elements.strictChildren(element);
        if (children.size() < 3
                || !Elements.isDsig(children.get(0), "CanonicalizationMethod")
                || !Elements.isDsig(children.get(1), "SignatureMethod")) {
            throw Elements.malformed("not what is signed");
        }
        return new SignedInfo(
                element,
                Canonicalization.of(children.get(0)),
                Algorithms.signing(children.get(1)),
                references(children.subList(2, children.size())));
    }

    /** Elements that all have to be references, as in a manifest too. */
    static List<Element> references(List<Element> elements) throws XmlRefusedException {
        if (elements.size() > MAX_REFERENCES) {
            throw new XmlRefusedException(Reason.LIMIT_EXCEEDED, "references");
        }
        for (Element each : elements) {
            if (!Elements.isDsig(each, "Reference")) {
                throw Elements.malformed("not a reference");
            }
        }
        return elements;
    }
}
