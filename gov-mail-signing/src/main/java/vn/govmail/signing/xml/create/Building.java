package vn.govmail.signing.xml.create;

import java.util.Base64;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signing.xml.XmlNames;

/** Makes the elements of a signature, each namespace with its one prefix. Immutable. */
record Building(String prefix) {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();

    Element dsig(Node parent, String name) {
        return child(parent, XmlNames.DSIG, prefix.isEmpty() ? name : prefix + ":" + name);
    }

    Element dsig(Node parent, String name, String algorithm) {
        Element element = dsig(parent, name);
        element.setAttributeNS(null, "Algorithm", algorithm);
        return element;
    }

    Element xades(Node parent, String name) {
        return child(parent, XmlNames.XADES, "xades:" + name);
    }

    void declare(Element element) {
        element.setAttributeNS(XmlNames.XMLNS, prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, XmlNames.DSIG);
    }

    void declareXades(Element element) {
        element.setAttributeNS(XmlNames.XMLNS, "xmlns:xades", XmlNames.XADES);
    }

    static Element value(Element element, byte[] bytes) {
        element.setTextContent(BASE64.encodeToString(bytes));
        return element;
    }

    private static Element child(Node parent, String namespace, String name) {
        Document document = parent instanceof Document whole ? whole : parent.getOwnerDocument();
        Element element = document.createElementNS(namespace, name);
        parent.appendChild(element);
        return element;
    }
}
