package vn.govmail.xml;

import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.AttributesImpl;

/** Elements as they are told to a target: nested rightly, with the namespaces of all names. Confined to one reading. */
final class ElementEvents {
    private static final int MOST_ATTRIBUTES = 100;

    private final DefaultHandler2 target;
    private final OpenElements open = new OpenElements();
    private final AttributesImpl attributes = new AttributesImpl();

    ElementEvents(DefaultHandler2 target) {
        this.target = target;
    }

    /** Whether no element is open. */
    boolean isOutside() {
        return open.isEmpty();
    }

    /** Forgets the attributes of the element before. */
    void clearAttributes() {
        attributes.clear();
    }

    /** Notes an attribute of the element that comes next; false if there are too many. */
    boolean add(String name, String value) {
        attributes.addAttribute("", "", name, "CDATA", value);
        return attributes.getLength() <= MOST_ATTRIBUTES;
    }

    /** Tells of an element with the attributes that were noted; false if it is not well-formed. */
    boolean open(String name) throws SAXException {
        open.push(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getQName(i);
            if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
                String prefix = attribute.equals("xmlns") ? "" : attribute.substring("xmlns:".length());
                String uri = attributes.getValue(i);
                if (!open.declare(prefix, uri)) {
                    return false;
                }
                target.startPrefixMapping(prefix, uri);
            }
        }
        String namespace = open.namespace(OpenElements.prefix(name));
        if ((namespace == null) || !resolveAttributes()) {
            return false;
        }
        target.startElement(namespace, OpenElements.local(name), name, attributes);
        return true;
    }

    /** Their namespaces, and that none is there twice. */
    private boolean resolveAttributes() {
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            String prefix = OpenElements.prefix(name);
            boolean declaration = name.equals("xmlns") || prefix.equals("xmlns");
            String namespace = declaration ? OpenElements.XMLNS : prefix.isEmpty() ? "" : open.namespace(prefix);
            String local = OpenElements.local(name);
            // those to come have no local name yet
            if ((namespace == null) || (attributes.getIndex(namespace, local) >= 0)) {
                return false;
            }
            attributes.setURI(i, namespace);
            attributes.setLocalName(i, local);
        }
        return true;
    }

    /** Tells that an element ends; false if it is another one that is open. */
    boolean close(String name) throws SAXException {
        String namespace = open.isEmpty() ? null : open.namespace(OpenElements.prefix(name));
        if ((namespace == null) || !open.pop(name)) {
            return false;
        }
        target.endElement(namespace, OpenElements.local(name), name);
        return true;
    }
}
