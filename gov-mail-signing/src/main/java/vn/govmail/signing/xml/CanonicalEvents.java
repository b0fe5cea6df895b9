package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import vn.govmail.fact.Limits;
import vn.govmail.signing.xml.CanonicalWriter.Attribute;

/** Writes a whole document in canonical form while it is read, so that its size does not matter. Confined to one writing. */
final class CanonicalEvents extends DefaultHandler2 {
    private final CanonicalWriter writer;
    /** The parser may end one run of text, and begin the next, in the middle of a character of two parts. */
    private char halfCharacter;

    private CanonicalEvents(CanonicalWriter writer) {
        super();
        this.writer = writer;
    }

    /**
     * Reads and writes.
     *
     * @throws XmlRefusedException if it is not XML that is read
     * @throws IOException if the bytes cannot be read or written
     */
    static void write(InputStream in, Limits limits, Canonicalization form, OutputStream out) throws IOException {
        CanonicalWriter writer = new CanonicalWriter(form, out);
        XmlParser.read(in, limits, new CanonicalEvents(writer));
        writer.finish();
    }

    /** Work that can fail with the target. */
    private interface Writing {
        void run() throws IOException;
    }

    private static void carryOut(Writing writing) throws SAXException {
        try {
            writing.run();
        } catch (IOException e) {
            throw new XmlParser.Failure(e);
        }
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes all) throws SAXException {
        Map<String, String> namespaces = new HashMap<>();
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            String attribute = all.getQName(i);
            if (attribute.equals("xmlns")) {
                namespaces.put("", all.getValue(i));
            } else if (attribute.startsWith("xmlns:")) {
                namespaces.put(attribute.substring("xmlns:".length()), all.getValue(i));
            } else {
                attributes.add(new Attribute(all.getURI(i), all.getLocalName(i), attribute, all.getValue(i)));
            }
        }
        carryOut(() -> writer.start(name, namespaces, attributes));
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        carryOut(() -> writer.end(name));
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
        int from = start;
        int end = start + length;
        if (halfCharacter != 0 && from < end) {
            String whole = new String(new char[] {halfCharacter, text[from]});
            halfCharacter = 0;
            from++;
            carryOut(() -> writer.text(whole));
        }
        if (from < end && Character.isHighSurrogate(text[end - 1])) {
            end--;
            halfCharacter = text[end];
        }
        CharBuffer rest = CharBuffer.wrap(text, from, end - from);
        carryOut(() -> writer.text(rest));
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        carryOut(() -> writer.processingInstruction(target, data));
    }

    @Override
    public void comment(char[] text, int start, int length) throws SAXException {
        carryOut(() -> writer.comment(CharBuffer.wrap(text, start, length)));
    }
}
