package vn.govmail.signing.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** One element {@code ds:Signature} of a document. Confined to one verification, like the document. */
public final class XmlSignature {
    /** What a counter-signature stands in, from within. */
    private static final List<String> COUNTERSIGNING = List.of(
            "CounterSignature", "UnsignedSignatureProperties", "UnsignedProperties", "QualifyingProperties", "Object");

    private final XmlFile file;
    private final Element element;

    private XmlSignature(XmlFile file, Element element) {
        this.file = file;
        this.element = element;
    }

    /** All signatures of a document in its order, those within others too. */
    public static List<XmlSignature> all(XmlFile file) {
        return file.all(Names.DSIG, "Signature").stream()
                .map(element -> new XmlSignature(file, element))
                .toList();
    }

    /** The signature that this element of the document is. */
    public static XmlSignature of(XmlFile file, Element element) {
        if (!Elements.isDsig(element, "Signature") || element.getOwnerDocument() != file.document()) {
            throw new IllegalArgumentException("not a signature of this document");
        }
        return new XmlSignature(Objects.requireNonNull(file, "file"), element);
    }

    XmlFile file() {
        return file;
    }

    /** Not to be changed. */
    public Element element() {
        return element;
    }

    /** The value of its attribute {@code Id}. */
    public Optional<String> id() {
        return Elements.attribute(element, "Id");
    }

    /** Whether it stands where XAdES puts a signature over another signature's value (ETSI EN 319 132-1, 5.2.7). */
    public boolean isCounterSignature() {
        Node parent = element.getParentNode();
        return parent instanceof Element around
                && "CounterSignature".equals(around.getLocalName())
                && Names.isXades(Elements.namespace(around));
    }

    /**
     * The signature value that it has to be about where it is a counter-signature: that of the signature whose unsigned properties it
     * stands among (ETSI EN 319 132-1, 5.2.7.2); empty where it stands in no such place.
     */
    Optional<Element> countersigned() {
        Node place = element.getParentNode();
        for (String name : COUNTERSIGNING) {
            if (!(place instanceof Element around) || !name.equals(around.getLocalName())) {
                return Optional.empty();
            }
            place = around.getParentNode();
        }
        return place instanceof Element around && Elements.isDsig(around, "Signature")
                ? Elements.first(around, Names.DSIG, "SignatureValue")
                : Optional.empty();
    }

    /** Whether it lies within another signature. */
    public boolean isNested() {
        for (Node place = element.getParentNode(); place != null; place = place.getParentNode()) {
            if (place instanceof Element around && Elements.isDsig(around, "Signature")) {
                return true;
            }
        }
        return false;
    }

    /** Its children as XML Signature 1.1, 4.1, has them. */
    record Parts(Element signedInfo, Element value, Optional<Element> keyInfo, List<Element> objects) {
        Parts {
            objects = List.copyOf(objects);
        }
    }

    Parts parts() throws XmlRefusedException {
        List<Element> children = Elements.strictChildren(element);
        int place = 2;
        if (children.size() < 2
                || !Elements.isDsig(children.get(0), "SignedInfo")
                || !Elements.isDsig(children.get(1), "SignatureValue")) {
            throw Elements.malformed("not a signature");
        }
        Optional<Element> keyInfo = Optional.empty();
        if (children.size() > place && Elements.isDsig(children.get(place), "KeyInfo")) {
            keyInfo = Optional.of(children.get(place));
            place++;
        }
        List<Element> objects = new ArrayList<>();
        for (Element each : children.subList(place, children.size())) {
            if (!Elements.isDsig(each, "Object")) {
                throw Elements.malformed("something in a signature that has no place there");
            }
            objects.add(each);
        }
        return new Parts(children.get(0), children.get(1), keyInfo, objects);
    }
}
