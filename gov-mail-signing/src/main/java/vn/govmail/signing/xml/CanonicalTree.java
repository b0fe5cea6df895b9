package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import vn.govmail.signature.Reason;
import vn.govmail.signing.xml.CanonicalWriter.Attribute;
import vn.govmail.signing.xml.Canonicalization.Version;

/** Writes a part of a document in canonical form: a document or an element with all that is in it, save elements left out. Stateless. */
final class CanonicalTree {
    private CanonicalTree() {}

    /**
     * Writes.
     *
     * @param apex a document or an element
     * @param leftOut elements that are passed over with all that is in them
     * @throws XmlRefusedException if the form asks for what is not done here
     */
    static void write(Node apex, Predicate<Element> leftOut, Canonicalization form, OutputStream out)
            throws IOException {
        CanonicalWriter writer = new CanonicalWriter(form, out);
        Set<Attribute> inherited = apex instanceof Element element ? inherit(element, form, writer) : Set.of();
        Node node = apex;
        while (node != null) {
            boolean into = !(node instanceof Element element) || !leftOut.test(element);
            if (into) {
                open(node, node == apex ? inherited : Set.of(), writer);
            }
            Node child = into ? node.getFirstChild() : null;
            if (child != null) {
                node = child;
                continue;
            }
            if (into) {
                close(node, writer);
            }
            node = follow(node, apex, writer);
        }
        writer.finish();
    }

    private static @Nullable Node follow(Node last, Node apex, CanonicalWriter writer) throws IOException {
        Node node = last;
        while (node != apex) {
            Node sibling = node.getNextSibling();
            if (sibling != null) {
                return sibling;
            }
            node = node.getParentNode();
            close(node, writer);
        }
        return null;
    }

    private static void open(Node node, Set<Attribute> inherited, CanonicalWriter writer) throws IOException {
        switch (node.getNodeType()) {
            case Node.ELEMENT_NODE -> start((Element) node, inherited, writer);
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> writer.text(node.getNodeValue());
            case Node.COMMENT_NODE -> writer.comment(node.getNodeValue());
            case Node.PROCESSING_INSTRUCTION_NODE ->
                writer.processingInstruction(node.getNodeName(), node.getNodeValue());
            default -> {}
        }
    }

    private static void close(Node node, CanonicalWriter writer) throws IOException {
        if (node.getNodeType() == Node.ELEMENT_NODE) {
            writer.end(node.getNodeName());
        }
    }

    private static void start(Element element, Set<Attribute> inherited, CanonicalWriter writer) throws IOException {
        if (!element.hasAttributes() && inherited.isEmpty()) {
            writer.start(element.getNodeName(), Map.of(), List.of());
            return;
        }
        Map<String, String> namespaces = Map.of();
        List<Attribute> attributes = new ArrayList<>(inherited);
        NamedNodeMap all = element.getAttributes();
        for (int i = 0; i < all.getLength(); i++) {
            Attr attribute = (Attr) all.item(i);
            if (Names.XMLNS.equals(attribute.getNamespaceURI())) {
                namespaces = namespaces.isEmpty() ? new HashMap<>() : namespaces;
                namespaces.put(declared(attribute), attribute.getValue());
            } else {
                attributes.add(read(attribute));
            }
        }
        writer.start(element.getNodeName(), namespaces, attributes);
    }

    private static String declared(Attr declaration) {
        return declaration.getPrefix() == null ? "" : declaration.getLocalName();
    }

    private static Attribute read(Attr attribute) {
        String namespace = attribute.getNamespaceURI();
        return new Attribute(
                namespace == null ? "" : namespace,
                attribute.getLocalName(),
                attribute.getName(),
                attribute.getValue());
    }

    /** Tells the writer the declarations around an element, and finds the attributes that it takes from there. */
    private static Set<Attribute> inherit(Element apex, Canonicalization form, CanonicalWriter writer)
            throws XmlRefusedException {
        Deque<Element> around = new ArrayDeque<>();
        for (Node place = apex.getParentNode(); place instanceof Element element; place = element.getParentNode()) {
            around.push(element);
        }
        Map<String, Attribute> taken = new HashMap<>();
        for (Element element : around) {
            NamedNodeMap all = element.getAttributes();
            for (int i = 0; i < all.getLength(); i++) {
                Attr attribute = (Attr) all.item(i);
                if (Names.XMLNS.equals(attribute.getNamespaceURI())) {
                    writer.inherit(declared(attribute), attribute.getValue());
                } else if (Names.XML.equals(attribute.getNamespaceURI())) {
                    take(attribute, form.version(), taken);
                }
            }
        }
        taken.keySet().removeIf(name -> apex.hasAttributeNS(Names.XML, name));
        return new HashSet<>(taken.values());
    }

    private static void take(Attr attribute, Version version, Map<String, Attribute> taken) throws XmlRefusedException {
        if (version == Version.INCLUSIVE_11 && attribute.getLocalName().equals("base")) {
            throw new XmlRefusedException(Reason.FORM_NOT_SUPPORTED, "xml:base around a part in Canonical XML 1.1");
        }
        if (CanonicalWriter.isInherited(version, attribute.getLocalName())) {
            taken.put(attribute.getLocalName(), read(attribute));
        }
    }
}
