package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Reason;

/**
 * Reads XML as a sequence of events: by the JDK's own parser, never one that the host put on the class path, without document type, without
 * entities of the document's own, fetching nothing, within limits of depth, attributes and namespaces. Thread-safe.
 */
final class XmlParser {
    /** Of one element; no program writes a tenth of it. */
    private static final String MAX_ATTRIBUTES = "1000";

    /** To make a reader costs as much as to read a page with it. */
    private static final Queue<Reader> IDLE = new ArrayBlockingQueue<>(8);

    /** Readers keep every name that they have met: after this many files, or one so large, they are let go. */
    private static final int MOST_USES = 200;

    private static final int MOST_BYTES = 64 << 10;

    private XmlParser() {}

    /** A reader of the JDK and how often it was used. Confined to one reading at a time. */
    private static final class Reader {
        private static final DefaultHandler2 NOBODY = new DefaultHandler2();

        private final XMLReader reader;
        private int uses;

        Reader(XMLReader reader) {
            this.reader = reader;
        }

        void tell(DefaultHandler2 handler) throws SAXException {
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
        }

        /** Only what went well, and was small, is used again; that there is no room for it is no loss. */
        void release(long bytes) throws SAXException {
            uses++;
            if ((uses < MOST_USES) && (bytes <= MOST_BYTES)) {
                tell(NOBODY);
                IDLE.offer(this);
            }
        }
    }

    /** The target of the events failed, not the reading. */
    static final class Failure extends SAXException {
        private static final long serialVersionUID = 1L;

        Failure(IOException cause) {
            super(cause);
        }
    }

    /**
     * Reads.
     *
     * @throws XmlRefusedException if it is malformed, has a document type, is not XML 1.0 or goes beyond a limit
     * @throws IOException if the bytes cannot be read, or the target cannot be written
     */
    static void read(InputStream in, Limits limits, DefaultHandler2 target) throws IOException {
        Supervision supervision = new Supervision(target, limits.xmlDepth());
        FailingInput bytes = new FailingInput(in);
        try {
            Reader idle = IDLE.poll();
            Reader reader = idle == null ? new Reader(reader()) : idle;
            reader.tell(supervision);
            reader.reader.parse(new InputSource(bytes));
            reader.release(bytes.count());
        } catch (SAXException e) {
            bytes.rethrow();
            if (e.getCause() instanceof IOException own
                    && (own instanceof XmlRefusedException || e instanceof Failure)) {
                throw own;
            }
            throw new XmlRefusedException(Reason.CONTAINER_MALFORMED, "malformed XML", e);
        } catch (IOException e) {
            bytes.rethrow();
            if (e instanceof XmlRefusedException) {
                throw e;
            }
            // bytes that are no characters of the encoding that the document states
            throw new XmlRefusedException(Reason.CONTAINER_MALFORMED, "malformed characters", e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's own parser does not know its own settings", e);
        } catch (RuntimeException e) {
            // the JDK's parser answers some malformed input with exceptions of its own
            throw new XmlRefusedException(Reason.CONTAINER_MALFORMED, "malformed XML", e);
        }
    }

    private static XMLReader reader() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        // set here and not at the factory, which would make a parser to try each of them
        XMLReader reader = factory.newSAXParser().getXMLReader();
        reader.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
        reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        reader.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        reader.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
        // the JDK's bounds differ between its versions and can be set by the host
        reader.setProperty("jdk.xml.maxElementDepth", "0");
        reader.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
        reader.setProperty("jdk.xml.maxXMLNameLimit", "10000");
        reader.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        reader.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return reader;
    }
}
