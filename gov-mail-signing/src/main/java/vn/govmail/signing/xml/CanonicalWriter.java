package vn.govmail.signing.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.govmail.signing.xml.Canonicalization.Version;
import vn.govmail.xml.NamespaceScope;

/**
 * Writes the canonical form of a document or of a part of it, event by event (Canonical XML 1.0 and 1.1; Exclusive XML Canonicalization 1.0,
 * section 3). What is left out of a part is whole elements, so that of the rules on node-sets only those on what the outermost element
 * inherits remain. Confined to one writing.
 */
final class CanonicalWriter {
    private static final Comparator<Attribute> ORDER =
            Comparator.comparing(Attribute::namespace).thenComparing(Attribute::localName);

    /** An attribute that is no declaration of a namespace. */
    record Attribute(String namespace, String localName, String name, String value) {
        String prefix() {
            int colon = name.indexOf(':');
            return colon < 0 ? "" : name.substring(0, colon);
        }
    }

    private final Canonicalization form;
    private final CanonicalOutput out;
    private final NamespaceScope declared = new NamespaceScope();
    private final NamespaceScope written = new NamespaceScope();
    private boolean outermost = true;
    private int depth;
    private boolean rootDone;

    CanonicalWriter(Canonicalization form, OutputStream out) {
        this.form = form;
        this.out = new CanonicalOutput(out);
    }

    /** What the outermost element inherits from elements around it that are not written, outer declarations first. */
    void inherit(String prefix, String uri) {
        declared.put(prefix, uri);
    }

    /**
     * A start tag.
     *
     * @param name with its prefix
     * @param namespaces the element's own declarations, prefix and namespace
     * @param attributes its attributes; for the outermost element of a part with those that it inherits
     */
    void start(String name, Map<String, String> namespaces, List<Attribute> attributes) throws IOException {
        depth++;
        declared.enter();
        written.enter();
        namespaces.forEach(declared::put);
        out.ascii('<');
        out.text(name);
        for (Map.Entry<String, String> each :
                toWrite(prefix(name), namespaces, attributes).entrySet()) {
            written.put(each.getKey(), each.getValue());
            out.text(each.getKey().isEmpty() ? " xmlns=\"" : " xmlns:");
            if (!each.getKey().isEmpty()) {
                out.text(each.getKey());
                out.text("=\"");
            }
            out.attribute(each.getValue());
            out.ascii('"');
        }
        for (Attribute attribute : sorted(attributes)) {
            out.ascii(' ');
            out.text(attribute.name());
            out.text("=\"");
            out.attribute(attribute.value());
            out.ascii('"');
        }
        out.ascii('>');
        outermost = false;
    }

    private static List<Attribute> sorted(List<Attribute> attributes) {
        if (attributes.size() < 2) {
            return attributes;
        }
        List<Attribute> sorted = new ArrayList<>(attributes);
        sorted.sort(ORDER);
        return sorted;
    }

    private static String prefix(String name) {
        int colon = name.indexOf(':');
        return colon < 0 ? "" : name.substring(0, colon);
    }

    /** The declarations that this tag needs, in their order. */
    private Map<String, String> toWrite(String prefix, Map<String, String> own, List<Attribute> attributes) {
        if (own.isEmpty() && attributes.isEmpty() && !outermost) {
            boolean known = !form.isExclusive()
                    || prefix.equals("xml")
                    || declared.get(prefix).equals(written.get(prefix));
            return known ? Map.of() : Map.of(prefix, declared.get(prefix));
        }
        if (own.isEmpty() && !outermost && !form.isExclusive()) {
            return Map.of();
        }
        Map<String, String> needed = new TreeMap<>();
        if (form.isExclusive()) {
            need(prefix, needed);
            for (Attribute attribute : attributes) {
                String used = attribute.prefix();
                if (!used.isEmpty()) {
                    need(used, needed);
                }
            }
            for (String listed : form.inclusivePrefixes()) {
                if (outermost || own.containsKey(listed)) {
                    need(listed, needed);
                }
            }
        } else {
            (outermost ? declared.all() : own).keySet().forEach(each -> need(each, needed));
        }
        return needed;
    }

    private void need(String prefix, Map<String, String> needed) {
        String uri = declared.get(prefix);
        // the prefix xml is declared nowhere, and what is in force already is not said again
        if (!prefix.equals("xml") && !uri.equals(written.get(prefix))) {
            needed.put(prefix, uri);
        }
    }

    /** An end tag. */
    void end(String name) throws IOException {
        out.text("</");
        out.text(name);
        out.ascii('>');
        declared.leave();
        written.leave();
        depth--;
        rootDone = depth == 0;
    }

    /** Text; outside of the document element there is none to write. */
    void text(CharSequence text) throws IOException {
        if (depth > 0) {
            out.characters(text);
        }
    }

    void processingInstruction(String target, @Nullable String data) throws IOException {
        before();
        out.text("<?");
        out.text(target);
        if (data != null && !data.isEmpty()) {
            out.ascii(' ');
            out.markup(data);
        }
        out.text("?>");
        after();
    }

    void comment(CharSequence text) throws IOException {
        if (form.comments()) {
            before();
            out.text("<!--");
            out.markup(text);
            out.text("-->");
            after();
        }
    }

    /** A line of its own for what stands after the document element, and for what stands before it. */
    private void before() throws IOException {
        if (depth == 0 && rootDone) {
            out.ascii('\n');
        }
    }

    private void after() throws IOException {
        if (depth == 0 && !rootDone) {
            out.ascii('\n');
        }
    }

    void finish() throws IOException {
        out.flush();
    }

    /** Whether the outermost element takes this attribute of the prefix {@code xml} from the elements around it. */
    static boolean isInherited(Version version, String localName) {
        return switch (version) {
            case EXCLUSIVE -> false;
            case INCLUSIVE -> true;
            case INCLUSIVE_11 -> localName.equals("lang") || localName.equals("space");
        };
    }
}
