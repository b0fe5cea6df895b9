package vn.govmail.rule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.ext.DefaultHandler2;

/** Puts the elements of a rule file together as they are read. Confined to one reading. */
final class RuleTree extends DefaultHandler2 {
    static final String NAMESPACE = "urn:gov-mail:rules:1";
    private static final int DEPTH_LIMIT = 50;

    private final String file;
    private final Deque<RuleElement> open = new ArrayDeque<>();
    private @Nullable RuleElement root;
    private @Nullable Locator place;

    RuleTree(String file) {
        super();
        this.file = file;
    }

    RuleElement root() {
        if (root == null) {
            throw new RuleFileException(file, -1, Mistake.FILE_EMPTY);
        }
        return root;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        place = locator;
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) {
        throw new RuleFileException(file, line(), Mistake.DOCTYPE);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        if (!uri.equals(NAMESPACE)) {
            throw new RuleFileException(file, line(), Mistake.NAMESPACE, localName, NAMESPACE);
        }
        Map<String, String> read = new LinkedHashMap<>();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (!attributes.getQName(i).startsWith("xmlns")) {
                read.put(attributes.getLocalName(i), attributes.getValue(i));
            }
        }
        RuleElement element = new RuleElement(file, line(), localName, read);
        RuleElement parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
        if (open.size() > DEPTH_LIMIT) {
            throw element.problem(Mistake.TOO_DEEP);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        open.pop();
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        RuleElement element = open.peek();
        if (element != null) {
            element.addText(characters, start, length);
        }
    }

    private int line() {
        return place == null ? -1 : place.getLineNumber();
    }
}
