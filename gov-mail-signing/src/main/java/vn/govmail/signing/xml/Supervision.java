package vn.govmail.signing.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.ext.Locator2;
import vn.govmail.signature.Reason;

/** Hands events on as long as the document stays within limits. Confined to one reading. */
final class Supervision extends DefaultHandler2 implements ErrorHandler {
    /** Declarations in force at one place; the parser looks through them for each name. */
    private static final int MAX_NAMESPACES = 1_000;

    private final DefaultHandler2 target;
    private final int maxDepth;
    private final Deque<Integer> declared = new ArrayDeque<>();
    private int namespaces;
    private int declaredHere;
    private @Nullable Locator locator;

    Supervision(DefaultHandler2 target, int maxDepth) {
        super();
        this.target = target;
        this.maxDepth = maxDepth;
    }

    @Override
    public void setDocumentLocator(Locator value) {
        locator = value;
    }

    @Override
    public void startDocument() throws SAXException {
        target.startDocument();
    }

    @Override
    public void endDocument() throws SAXException {
        target.endDocument();
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        declaredHere++;
        namespaces++;
        if (namespaces > MAX_NAMESPACES) {
            throw refused(Reason.LIMIT_EXCEEDED, "namespaces");
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        if (declared.isEmpty() && locator instanceof Locator2 known && !isVersionOne(known.getXMLVersion())) {
            throw refused(Reason.CONTAINER_MALFORMED, "not XML 1.0");
        }
        declared.push(declaredHere);
        declaredHere = 0;
        if (declared.size() > maxDepth) {
            throw refused(Reason.LIMIT_EXCEEDED, "depth");
        }
        target.startElement(uri, localName, name, attributes);
    }

    private static boolean isVersionOne(@Nullable String version) {
        return version == null || version.equals("1.0");
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        namespaces -= declared.pop();
        target.endElement(uri, localName, name);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        target.characters(text, start, length);
    }

    @Override
    public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
        target.characters(text, start, length);
    }

    @Override
    public void processingInstruction(String name, String data) throws SAXException {
        target.processingInstruction(name, data);
    }

    @Override
    public void comment(char[] text, int start, int length) throws SAXException {
        target.comment(text, start, length);
    }

    @Override
    public void startDTD(String name, String publicId, String systemId) throws SAXException {
        throw refused(Reason.CONTAINER_MALFORMED, "document type");
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        throw refused(Reason.CONTAINER_MALFORMED, "entity");
    }

    @Override
    public InputSource resolveEntity(String name, String publicId, String baseUri, String systemId)
            throws SAXException {
        throw refused(Reason.CONTAINER_MALFORMED, "external entity");
    }

    @Override
    public void warning(SAXParseException e) {
        // what is only warned of changes nothing of what is read
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
        throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        throw e;
    }

    private static SAXException refused(Reason reason, String detail) {
        return new SAXException(new XmlRefusedException(reason, detail));
    }
}
