package vn.govmail.signing.xades;

import java.util.HashSet;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signing.xml.CheckedReference;
import vn.govmail.signing.xml.CheckedReference.LeftOut;
import vn.govmail.signing.xml.CheckedReference.State;
import vn.govmail.signing.xml.CheckedReference.Target;
import vn.govmail.signing.xml.XmlSignature;
import vn.govmail.signing.xml.XmlVerification;

/** Whether everything that a signature holds in its objects is signed, so that nothing can be put there afterwards. Stateless. */
final class SignedObjects {
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private SignedObjects() {}

    static boolean areCovered(XmlSignature signature, XmlVerification verification) {
        Set<Element> covered = new HashSet<>(verification.covered());
        Set<Element> asText = new HashSet<>();
        for (CheckedReference each : verification.references()) {
            each.target()
                    .filter(target -> each.state() == State.FITS && target.textAlone())
                    .filter(target -> target.leftOut() == LeftOut.NOTHING)
                    .map(Target::element)
                    .ifPresent(asText::add);
        }
        for (Node child = signature.element().getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element object
                    && "Object".equals(object.getLocalName())
                    && DSIG.equals(object.getNamespaceURI())
                    && !covered.contains(object)
                    && !(asText.contains(object) && holdsTextAlone(object))
                    && !contentIsCovered(object, covered)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsTextAlone(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.ELEMENT_NODE) {
                return false;
            }
        }
        return true;
    }

    /** Properties are looked at where they are read; everything else has to be signed element by element. */
    private static boolean contentIsCovered(Element object, Set<Element> covered) {
        for (Node child = object.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                boolean properties = "QualifyingProperties".equals(element.getLocalName());
                if (!properties && !covered.contains(element)) {
                    return false;
                }
            } else if (child.getNodeType() == Node.TEXT_NODE
                    && !child.getNodeValue().isBlank()) {
                return false;
            }
        }
        return true;
    }
}
