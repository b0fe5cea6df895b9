package vn.govmail.signing.ooxml.opc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.container.XmlCursor;
import vn.govmail.fact.Limits;

/**
 * XML of one root and children without children, as content types and relationships are written. What office programs write is
 * read by {@link FlatXmlScan}; all else by the strict reader of the house, which says the same of it.
 *
 * @param root the root with its attributes
 * @param children its children in their order
 */
record FlatXml(Element root, List<Element> children) {
    /** How such parts begin. */
    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

    FlatXml {
        children = List.copyOf(children);
    }

    /**
     * An element.
     *
     * @param attributes by their names: {@code local} without a namespace, else <code>{namespace}local</code>
     */
    record Element(String namespace, String name, Map<String, String> attributes) {
        boolean is(String wantedNamespace, String wantedName) {
            return name.equals(wantedName) && namespace.equals(wantedNamespace);
        }
    }

    static FlatXml read(byte[] xml, Limits limits) throws IOException {
        String text = FlatXmlScan.decoded(xml);
        if (text == null) {
            // the standard allows no third encoding, and the JDK's reader talks of bad bytes to the console
            if ((xml.length < 2) || !isByteOrderMark(xml[0] & 0xFF, xml[1] & 0xFF)) {
                throw new MalformedPackageException("neither UTF-8 nor UTF-16");
            }
            return parse(xml, limits);
        }
        FlatXml scanned = FlatXmlScan.of(text);
        return scanned != null ? scanned : parse(xml, limits);
    }

    private static boolean isByteOrderMark(int first, int second) {
        return ((first == 0xFE) && (second == 0xFF)) || ((first == 0xFF) && (second == 0xFE));
    }

    /** The same by the strict reader of the house. */
    static FlatXml parse(byte[] xml, Limits limits) throws IOException {
        Element root = null;
        List<Element> children = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(xml)) {
            XmlCursor cursor = XmlCursor.over(in, limits);
            for (XmlCursor.Event event = cursor.next(); event != XmlCursor.Event.FINISHED; event = cursor.next()) {
                switch (event) {
                    case START -> {
                        if (cursor.depth() == 1) {
                            root = element(cursor);
                        } else if (cursor.depth() == 2) {
                            children.add(element(cursor));
                        } else {
                            throw new MalformedPackageException("an element where none may be");
                        }
                    }
                    case TEXT -> {
                        if (!cursor.text().isBlank()) {
                            throw new MalformedPackageException("text where none may be");
                        }
                    }
                    default -> {}
                }
            }
        }
        return new FlatXml(present(root), children);
    }

    private static Element present(@Nullable Element root) throws MalformedPackageException {
        if (root == null) {
            throw new MalformedPackageException("no root");
        }
        return root;
    }

    private static Element element(XmlCursor cursor) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < cursor.attributeCount(); i++) {
            attributes.put(cursor.attributeName(i), cursor.attributeValue(i));
        }
        return new Element(cursor.namespace(), cursor.localName(), attributes);
    }
}
