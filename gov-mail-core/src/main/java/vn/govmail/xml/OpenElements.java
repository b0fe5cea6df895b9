package vn.govmail.xml;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The elements that are open at a place of a document, and the namespaces that are declared there. Confined to one reading. */
final class OpenElements {
    static final String XMLNS = "http://www.w3.org/2000/xmlns/";
    static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Deque<String> names = new ArrayDeque<>();
    private final NamespaceScope scope = new NamespaceScope();

    boolean isEmpty() {
        return names.isEmpty();
    }

    void push(String name) {
        names.push(name);
        scope.enter();
    }

    /** Leaves the innermost one; false if it is called otherwise. */
    boolean pop(String name) {
        scope.leave();
        return names.pop().equals(name);
    }

    /** Declares a prefix, the empty one too; false for what is reserved or would take a prefix back. */
    boolean declare(String prefix, String uri) {
        if (prefix.equals("xml")
                || prefix.equals("xmlns")
                || uri.equals(XML)
                || uri.equals(XMLNS)
                || (uri.isEmpty() && !prefix.isEmpty())) {
            return false;
        }
        scope.put(prefix, uri);
        return true;
    }

    /** The namespace of a prefix, empty for none; null for a prefix that is not declared. */
    @Nullable
    String namespace(String prefix) {
        if (prefix.equals("xml")) {
            return XML;
        }
        String uri = scope.get(prefix);
        return uri.isEmpty() && !prefix.isEmpty() ? null : uri;
    }

    static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    static String local(String name) {
        return name.substring(name.indexOf(':') + 1);
    }
}
