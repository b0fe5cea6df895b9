package vn.govmail.signing.xml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signature.Reason;

/** Reads elements strictly: children in so many words, values as plain text. Stateless. */
final class Elements {
    private static final int BEYOND_ASCII = 0x80;

    private Elements() {}

    static boolean is(Element element, String namespace, String localName) {
        return localName.equals(element.getLocalName()) && namespace.equals(namespace(element));
    }

    static boolean isDsig(Element element, String localName) {
        return is(element, Names.DSIG, localName);
    }

    static String namespace(Element element) {
        String namespace = element.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The next node in document order below a root, the root itself left out. */
    static @Nullable Node next(Node node, Node root) {
        Node child = node.getFirstChild();
        return child != null ? child : nextAfter(node, root);
    }

    /** The same without what lies within the node. */
    static @Nullable Node nextAfter(Node node, Node root) {
        Node place = node;
        while (place != root) {
            Node sibling = place.getNextSibling();
            if (sibling != null) {
                return sibling;
            }
            place = place.getParentNode();
        }
        return null;
    }

    /** All child elements; comments and white space between them are passed over. */
    static List<Element> children(Element parent) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                found.add(element);
            }
        }
        return found;
    }

    /**
     * All child elements where text has no place.
     *
     * @throws XmlRefusedException if there is text between them
     */
    static List<Element> strictChildren(Element parent) throws XmlRefusedException {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE && !child.getNodeValue().isBlank()) {
                throw malformed("text between elements");
            }
        }
        return children(parent);
    }

    static List<Element> children(Element parent, String namespace, String localName) {
        return children(parent).stream()
                .filter(child -> is(child, namespace, localName))
                .toList();
    }

    static Optional<Element> first(Element parent, String namespace, String localName) {
        return children(parent, namespace, localName).stream().findFirst();
    }

    /**
     * The one child of a name.
     *
     * @throws XmlRefusedException if there is none, or several
     */
    static Element only(Element parent, String localName) throws XmlRefusedException {
        List<Element> found = children(parent, Names.DSIG, localName);
        if (found.size() != 1) {
            throw malformed("not one " + localName);
        }
        return found.get(0);
    }

    /**
     * An element's text.
     *
     * @throws XmlRefusedException if there is anything else in it, were it a comment: readers differ on those
     */
    static String text(Element element) throws XmlRefusedException {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() != Node.TEXT_NODE) {
                throw malformed("markup within a value");
            }
            text.append(child.getNodeValue());
        }
        return text.toString();
    }

    /**
     * An element's value in Base64.
     *
     * @throws XmlRefusedException if it is none
     */
    static byte[] base64(Element element) throws XmlRefusedException {
        return base64(text(element));
    }

    static byte[] base64(String text) throws XmlRefusedException {
        byte[] digits = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit != ' ' && digit != '\t' && digit != '\n' && digit != '\r') {
                digits[count++] = (byte) Math.min(digit, BEYOND_ASCII);
            }
        }
        try {
            return Base64.getDecoder().decode(count == digits.length ? digits : Arrays.copyOf(digits, count));
        } catch (IllegalArgumentException e) {
            throw new XmlRefusedException(Reason.CONTAINER_MALFORMED, "not Base64", e);
        }
    }

    /** An attribute without namespace; empty where it is absent. */
    static Optional<String> attribute(Element element, String name) {
        return element.hasAttributeNS(null, name) ? Optional.of(element.getAttributeNS(null, name)) : Optional.empty();
    }

    /**
     * What the attribute {@code Algorithm} names.
     *
     * @throws XmlRefusedException if it is absent
     */
    static String algorithm(Element element) throws XmlRefusedException {
        return attribute(element, "Algorithm").orElseThrow(() -> malformed("no algorithm"));
    }

    /** Whether one node is the other or lies within it. */
    static boolean isWithin(Node node, Node outer) {
        for (Node place = node; place != null; place = place.getParentNode()) {
            if (place == outer) {
                return true;
            }
        }
        return false;
    }

    static XmlRefusedException malformed(String detail) {
        return new XmlRefusedException(Reason.CONTAINER_MALFORMED, detail);
    }
}
