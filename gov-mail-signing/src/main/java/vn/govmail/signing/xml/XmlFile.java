package vn.govmail.signing.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import vn.govmail.document.Content;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;
import vn.govmail.xml.PlainXml;

/**
 * An XML document that was read without document type and within limits, and who is called what in it. Not to be changed; confined to
 * one verification, since the JDK's documents are not thread-safe.
 */
public final class XmlFile {
    /** What a file may have in bytes to be kept as a document. */
    private static final int MAX_BYTES = 32 << 20;

    /** What is read in one go; signatures have a hundredth of it. */
    private static final int MAX_PLAIN_BYTES = 1 << 20;

    /** The JDK's own, which has no state. */
    private static final DOMImplementation DOCUMENTS = documents();

    private static final int MAX_NODES = 500_000;

    private final Document document;
    private final Map<String, List<Element>> named;

    private XmlFile(Document document) {
        this.document = document;
        this.named = new HashMap<>();
        name(document.getDocumentElement());
    }

    /**
     * Reads a file.
     *
     * @throws XmlRefusedException if it is not XML that is read
     * @throws IOException if the place where it lies cannot be read
     */
    public static XmlFile read(Content content, Limits limits) throws IOException {
        try (InputStream in = content.open()) {
            return read(in, limits);
        }
    }

    /**
     * The same from a stream, which stays the caller's to close.
     *
     * @throws XmlRefusedException if it is not XML that is read
     * @throws IOException if the stream cannot be read
     */
    public static XmlFile read(InputStream in, Limits limits) throws IOException {
        byte[] beginning = in.readNBytes(MAX_PLAIN_BYTES);
        if (beginning.length < MAX_PLAIN_BYTES) {
            Document plain = plain(beginning, limits);
            return new XmlFile(plain != null ? plain : parsed(new ByteArrayInputStream(beginning), limits));
        }
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(beginning), in);
        return new XmlFile(parsed(new BoundedInput(whole, MAX_BYTES), limits));
    }

    /** Null where a whole reader has to look at it, be it good or not. */
    static @Nullable Document plain(byte[] bytes, Limits limits) {
        Document empty = emptyDocument();
        try {
            boolean read =
                    PlainXml.read(bytes, new Supervision(new DocumentBuilding(empty, MAX_NODES), limits.xmlDepth()));
            return read ? empty : null;
        } catch (SAXException e) {
            return null;
        }
    }

    static Document parsed(InputStream in, Limits limits) throws IOException {
        Document empty = emptyDocument();
        XmlParser.read(in, limits, new DocumentBuilding(empty, MAX_NODES));
        return empty;
    }

    /** A document that is being written, as it stands now. */
    public static XmlFile of(Document document) {
        return new XmlFile(document);
    }

    static Document emptyDocument() {
        return DOCUMENTS.createDocument(null, null, null);
    }

    private static DOMImplementation documents() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK makes no documents", e);
        }
    }

    /** The document element; not to be changed. */
    public Element root() {
        return document.getDocumentElement();
    }

    Document document() {
        return document;
    }

    /**
     * The one element that is called so by an attribute {@code Id}, {@code ID}, {@code id} or {@code xml:id}, of whatever namespace
     * the attribute is; empty if there is none.
     *
     * @throws XmlRefusedException with {@code DUPLICATE_XML_ID} if several are
     */
    public Optional<Element> named(String id) throws XmlRefusedException {
        List<Element> found = named.getOrDefault(id, List.of());
        if (found.size() > 1) {
            throw new XmlRefusedException(Reason.DUPLICATE_XML_ID, "several elements of one name");
        }
        return found.stream().findFirst();
    }

    /** All elements of a name in the order of the document. */
    public List<Element> all(String namespace, String localName) {
        List<Element> found = new ArrayList<>();
        for (Node node = root(); node != null; node = Elements.next(node, document)) {
            if (node instanceof Element element && Elements.is(element, namespace, localName)) {
                found.add(element);
            }
        }
        return Collections.unmodifiableList(found);
    }

    private void name(Element root) {
        for (Node node = root; node != null; node = Elements.next(node, document)) {
            if (node instanceof Element element && element.hasAttributes()) {
                NamedNodeMap attributes = element.getAttributes();
                for (int i = 0; i < attributes.getLength(); i++) {
                    Attr attribute = (Attr) attributes.item(i);
                    if (isId(attribute)) {
                        List<Element> same = named.computeIfAbsent(attribute.getValue(), any -> new ArrayList<>(1));
                        if (!same.contains(element) && same.size() < 2) {
                            same.add(element);
                        }
                    }
                }
            }
        }
    }

    private static boolean isId(Attr attribute) {
        return attribute.getLocalName().equalsIgnoreCase("id") && !Names.XMLNS.equals(attribute.getNamespaceURI());
    }
}
