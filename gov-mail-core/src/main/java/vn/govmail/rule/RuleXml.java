package vn.govmail.rule;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Turns the XML of a rule file into elements that know their line. No DTD, no external access, bounded depth. */
final class RuleXml {
    static final String NAMESPACE = "urn:gov-mail:rules:1";
    private static final int DEPTH_LIMIT = 50;
    private static final int HEAD = 200;
    private static final Pattern OTHER_ENCODING = Pattern.compile("encoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"'])");

    private RuleXml() {}

    static RuleElement read(byte[] xml, String file) {
        requireEncoding(xml, file);
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                return readTree(reader, file);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? -1 : e.getLocation().getLineNumber();
            throw new RuleFileException(file, line, "broken XML: " + firstLine(e.getMessage()));
        }
    }

    /** Bytes that are no UTF-8 are named by their line; the parser would only say that there are some. */
    private static void requireEncoding(byte[] xml, String file) {
        String head = new String(xml, 0, Math.min(xml.length, HEAD), StandardCharsets.ISO_8859_1);
        boolean another = head.startsWith("\u00FE\u00FF")
                || head.startsWith("\u00FF\u00FE")
                || OTHER_ENCODING.matcher(head).find();
        ByteBuffer bytes = ByteBuffer.wrap(xml);
        if (!another
                && StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(bytes, CharBuffer.allocate(xml.length + 1), true)
                        .isError()) {
            int line = 1;
            for (int i = 0; i < bytes.position(); i++) {
                line += xml[i] == '\n' ? 1 : 0;
            }
            throw new RuleFileException(file, line, "bytes that are no UTF-8");
        }
    }

    private static RuleElement readTree(XMLStreamReader reader, String file) throws XMLStreamException {
        Deque<RuleElement> open = new ArrayDeque<>();
        RuleElement root = null;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                RuleElement element = element(reader, file);
                RuleElement parent = open.peek();
                if (parent == null) {
                    root = element;
                } else {
                    parent.add(element);
                }
                open.push(element);
                if (open.size() > DEPTH_LIMIT) {
                    throw element.problem("elements are nested too deeply");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                RuleElement element = open.peek();
                if (element != null) {
                    element.addText(reader.getText());
                }
            } else if (event == XMLStreamConstants.DTD) {
                throw new RuleFileException(file, reader.getLocation().getLineNumber(), "a DOCTYPE is not allowed");
            }
        }
        if (root == null) {
            throw new RuleFileException(file, -1, "the file is empty");
        }
        return root;
    }

    private static RuleElement element(XMLStreamReader reader, String file) {
        int line = reader.getLocation().getLineNumber();
        if (!NAMESPACE.equals(reader.getNamespaceURI())) {
            throw new RuleFileException(
                    file, line, "<" + reader.getLocalName() + "> is not in the namespace " + NAMESPACE);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new RuleElement(file, line, reader.getLocalName(), attributes);
    }

    private static String firstLine(@Nullable String message) {
        return message == null
                ? "not well-formed"
                : message.lines().reduce((a, b) -> b).orElse("not well-formed");
    }
}
