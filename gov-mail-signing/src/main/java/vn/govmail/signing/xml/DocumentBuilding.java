package vn.govmail.signing.xml;

import org.w3c.dom.DOMException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import vn.govmail.signature.Reason;

/** Builds a document from events, text in one piece. Confined to one reading. */
final class DocumentBuilding extends DefaultHandler2 {
    private final Document document;
    private final int maxNodes;
    private final StringBuilder text = new StringBuilder();
    private Node current;
    private int nodes;

    DocumentBuilding(Document empty, int maxNodes) {
        super();
        this.document = empty;
        this.current = empty;
        this.maxNodes = maxNodes;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        flush();
        count(1 + attributes.getLength());
        try {
            Element element = document.createElementNS(uri.isEmpty() ? null : uri, name);
            for (int i = 0; i < attributes.getLength(); i++) {
                String attribute = attributes.getQName(i);
                boolean declaration = attribute.equals("xmlns") || attribute.startsWith("xmlns:");
                String namespace = declaration ? Names.XMLNS : attributes.getURI(i);
                element.setAttributeNS(namespace.isEmpty() ? null : namespace, attribute, attributes.getValue(i));
            }
            current.appendChild(element);
            current = element;
        } catch (DOMException e) {
            throw new SAXException(e);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        flush();
        current = current.getParentNode();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void comment(char[] characters, int start, int length) throws SAXException {
        flush();
        count(1);
        current.appendChild(document.createComment(new String(characters, start, length)));
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        flush();
        count(1);
        current.appendChild(document.createProcessingInstruction(target, data));
    }

    private void flush() throws SAXException {
        if (text.length() > 0 && current != document) {
            count(1);
            current.appendChild(document.createTextNode(text.toString()));
        }
        text.setLength(0);
    }

    private void count(int more) throws SAXException {
        nodes += more;
        if (nodes > maxNodes) {
            throw new SAXException(new XmlRefusedException(Reason.LIMIT_EXCEEDED, "nodes"));
        }
    }
}
