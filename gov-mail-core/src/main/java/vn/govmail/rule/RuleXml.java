package vn.govmail.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import vn.govmail.xml.PlainXml;

/** Turns the XML of a rule file into elements that know their line. No document type, no external access, bounded depth. */
final class RuleXml {
    private static final int HEAD = 200;

    private RuleXml() {}

    /** Most files are plain; to set up the platform's parser alone takes as long as to read them. */
    static RuleElement read(byte[] xml, String file) {
        RuleTree plain = new RuleTree(file);
        try {
            return PlainXml.read(xml, plain) ? plain.root() : Whole.read(xml, file);
        } catch (SAXException e) {
            throw XmlMistakes.of(file, -1, e.getMessage());
        }
    }

    /** What is not plain, with an error for what is no XML at all. */
    static final class Whole {
        private static final Pattern OTHER_ENCODING = Pattern.compile("encoding\\s*=\\s*[\"'](?!(?i:utf-8)[\"'])");

        private Whole() {}

        static RuleElement read(byte[] xml, String file) {
            requireEncoding(xml, file);
            RuleTree tree = new RuleTree(file);
            try {
                XMLReader reader = reader();
                reader.setContentHandler(tree);
                reader.setErrorHandler(tree);
                reader.setEntityResolver(tree);
                reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
                reader.parse(new InputSource(new ByteArrayInputStream(xml)));
                return tree.root();
            } catch (SAXParseException e) {
                throw XmlMistakes.of(file, e.getLineNumber(), e.getMessage());
            } catch (SAXException | IOException e) {
                throw XmlMistakes.of(file, -1, e.getMessage());
            } catch (ParserConfigurationException e) {
                throw new IllegalStateException("the platform's parser does not know its own settings", e);
            }
        }

        private static XMLReader reader() throws ParserConfigurationException, SAXException {
            XMLReader reader =
                    SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
            reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
            reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return reader;
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
                throw new RuleFileException(file, line, Mistake.NOT_UTF_8);
            }
        }
    }
}
