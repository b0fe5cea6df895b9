package vn.govmail.signing.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.signature.Reason;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.ooxml.opc.Relationship;
import vn.govmail.signing.ooxml.opc.Relationships;
import vn.govmail.signing.xml.CanonicalBytes;
import vn.govmail.signing.xml.ReadableBytes;
import vn.govmail.signing.xml.XmlRefusedException;

/** The relationships transform (ISO/IEC 29500-2, 10.5.8): which relationships of a part are signed. Stateless. */
public final class RelationshipsTransform {
    /** Its identifier. */
    public static final String ALGORITHM = "http://schemas.openxmlformats.org/package/2006/RelationshipTransform";
    /** The namespace of what an Office signature says of packages. */
    public static final String NAMESPACE = "http://schemas.openxmlformats.org/package/2006/digital-signature";

    private RelationshipsTransform() {}

    /** A part of relationships as a signature reads it. */
    static final class Input implements ReadableBytes {
        private final ReadableBytes raw;
        private final PartName source;
        private final Relationships relationships;
        private Predicate<Relationship> selected = r -> true;

        Input(ReadableBytes raw, PartName source, Relationships relationships) {
            this.raw = raw;
            this.source = source;
            this.relationships = relationships;
        }

        PartName source() {
            return source;
        }

        /** Those that the transform kept; all where there was none. */
        Predicate<Relationship> selected() {
            return selected;
        }

        @Override
        public InputStream open() throws IOException {
            return raw.open();
        }
    }

    /** What a transform leaves of a part. */
    static ReadableBytes apply(ReadableBytes input, Element transform) throws XmlRefusedException {
        if (!(input instanceof Input rels)) {
            throw new XmlRefusedException(Reason.FORBIDDEN_TRANSFORM, "a relationships transform of something else");
        }
        Predicate<Relationship> selected = selection(transform);
        rels.selected = selected;
        return new CanonicalBytes(rels.relationships.transformed(selected));
    }

    private static Predicate<Relationship> selection(Element transform) throws XmlRefusedException {
        Set<String> ids = new HashSet<>();
        Set<String> types = new HashSet<>();
        for (Node child = transform.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                boolean ours = NAMESPACE.equals(element.getNamespaceURI());
                if (ours && "RelationshipReference".equals(element.getLocalName())) {
                    ids.add(required(element, "SourceId"));
                } else if (ours && "RelationshipsGroupReference".equals(element.getLocalName())) {
                    types.add(required(element, "SourceType"));
                } else {
                    throw new XmlRefusedException(Reason.FORBIDDEN_TRANSFORM, "an unknown choice of relationships");
                }
            } else if ((child.getNodeType() == Node.TEXT_NODE)
                    && !child.getNodeValue().isBlank()) {
                throw new XmlRefusedException(Reason.FORBIDDEN_TRANSFORM, "text in a choice of relationships");
            }
        }
        return relationship -> ids.contains(relationship.id()) || types.contains(relationship.type());
    }

    private static String required(Element element, String name) throws XmlRefusedException {
        if (!element.hasAttributeNS(null, name)) {
            throw new XmlRefusedException(Reason.FORBIDDEN_TRANSFORM, "a choice of relationships without " + name);
        }
        return element.getAttributeNS(null, name);
    }
}
