package vn.govmail.container;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.govmail.fact.Limits;

/**
 * A walk through XML: start tags, end tags and text, nothing else.
 *
 * <p>The JDK's own StAX reader, never one that the host put on the class path. No document type, no entities of its own,
 * nothing fetched, bounded depth, bounded text, bounded size of one piece of markup. Not thread-safe: one walk, one thread.
 */
public final class XmlCursor {
    /** One tag, comment or run of text: far more than any office program writes. */
    private static final int BYTES_FOR_EACH_EVENT = 4 << 20;

    private final Bounded in;
    private final XMLStreamReader reader;
    private final int depthLimit;
    private int depth;

    private XmlCursor(Bounded in, XMLStreamReader reader, int depthLimit) {
        this.in = in;
        this.reader = reader;
        this.depthLimit = depthLimit;
    }

    /** What the cursor stands on. */
    public enum Event {
        START,
        END,
        TEXT,
        FINISHED
    }

    /**
     * Starts a walk. The stream stays the caller's to close.
     *
     * @throws ContainerException if the XML is refused at its very start
     */
    public static XmlCursor over(InputStream in, Limits limits) throws IOException {
        Bounded bounded = new Bounded(in);
        try {
            return new XmlCursor(bounded, XmlDecoding.reader(factory(), bounded), limits.xmlDepth());
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(bounded, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // depth is counted here; the JDK's own bound differs between its versions and can be set by the host
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /** Moves on. After {@link Event#FINISHED} it stays there. */
    public Event next() throws IOException {
        in.allowMore();
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > depthLimit) {
                            throw new ContainerException(ContainerProblem.XML_DEPTH);
                        }
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Event.TEXT;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new ContainerException(ContainerProblem.DOCTYPE);
                    default -> in.allowMore();
                }
            }
            return Event.FINISHED;
        } catch (XMLStreamException | RuntimeException e) {
            // the JDK's reader answers some malformed input with exceptions of its own
            throw refusal(in, e);
        }
    }

    private static IOException refusal(Bounded in, Exception e) {
        IOException own = in.failure;
        return own != null ? own : new ContainerException(ContainerProblem.BAD_XML, e);
    }

    /** Whether the cursor stands on a start tag. */
    public boolean isStart() {
        return reader.isStartElement();
    }

    /** How many elements are open, the one whose start tag the cursor stands on included. */
    public int depth() {
        return depth;
    }

    /** The name of the tag without its prefix. */
    public String localName() {
        return reader.getLocalName();
    }

    /** The namespace of the tag; empty for none. */
    public String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    /** The value of the attribute of this local name in any namespace; empty for none. */
    public String attribute(String localName) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** How many attributes the start tag has, declarations of namespaces not counted. */
    public int attributeCount() {
        return reader.getAttributeCount();
    }

    /** The name of an attribute of the start tag: {@code local} where it has no namespace, else <code>{namespace}local</code>. */
    public String attributeName(int index) {
        String namespace = reader.getAttributeNamespace(index);
        String local = reader.getAttributeLocalName(index);
        return (namespace == null) || namespace.isEmpty() ? local : "{" + namespace + "}" + local;
    }

    /** The value of an attribute of the start tag. */
    public String attributeValue(int index) {
        return reader.getAttributeValue(index);
    }

    /** The text under the cursor; a long run comes in several pieces. */
    public String text() {
        return reader.getText();
    }

    /** Skips the rest of the element whose start tag the cursor stands on. */
    public void skipElement() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            if (next() == Event.FINISHED) {
                return;
            }
        }
    }

    /** Stops a reader that swallows more than one piece of markup may have, and keeps the first failure. */
    private static final class Bounded extends FilterInputStream {
        private long left = BYTES_FOR_EACH_EVENT;
        private @Nullable IOException failure;

        Bounded(InputStream in) {
            super(in);
        }

        void allowMore() {
            left = BYTES_FOR_EACH_EVENT;
        }

        /** The caller's to close; the JDK's reader would do it at the end of the document. */
        @Override
        public void close() {}

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                if (left <= 0) {
                    throw new ContainerException(ContainerProblem.XML_SIZE);
                }
                int count = super.read(target, offset, length);
                left -= Math.max(0, count);
                return count;
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                }
                throw e;
            }
        }
    }
}
