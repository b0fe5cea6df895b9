package vn.govmail.signing.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Reads the plain form in which programs write signatures: UTF-8, names in ASCII, elements with attributes and text, characters as
 * themselves or as references. Anything else (comments, sections, instructions, a document type, other encodings, anything that is not
 * well-formed) is left to a whole XML reader. What it does read it reads as that one does, in a fraction of the time. Confined to one
 * call.
 */
final class PlainXml {
    /** Names that only a whole reader shall judge. */
    private static final int LONGEST_NAME = 256;

    private static final int MOST_ATTRIBUTES = 100;

    private final String xml;
    private final DefaultHandler2 target;
    private final OpenElements open = new OpenElements();
    private final AttributesImpl attributes = new AttributesImpl();
    private final StringBuilder value = new StringBuilder();
    private int at;

    private PlainXml(String xml, DefaultHandler2 target) {
        this.xml = xml;
        this.target = target;
    }

    /**
     * Reads.
     *
     * @return false if it is not in the plain form: the target has to be thrown away, whatever it was told
     * @throws SAXException if the target refuses
     */
    static boolean read(byte[] bytes, DefaultHandler2 target) throws SAXException {
        String text = decoded(bytes);
        return (text != null) && new PlainXml(text, target).document();
    }

    /** With line ends as XML 1.0, 2.11, has them; null if the bytes are not UTF-8. */
    private static @Nullable String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private boolean document() throws SAXException {
        if (xml.startsWith("\uFEFF")) {
            at = 1;
        }
        if (!declaration()) {
            return false;
        }
        skipSpace();
        target.startDocument();
        do {
            if (!next()) {
                return false;
            }
        } while (!open.isEmpty());
        skipSpace();
        if (at != xml.length()) {
            return false;
        }
        target.endDocument();
        return true;
    }

    /** XML 1.0 in UTF-8, or no word on either. */
    private boolean declaration() {
        if (!xml.startsWith("<?xml", at)) {
            return true;
        }
        int end = xml.indexOf("?>", at);
        String text = end < 0 ? "" : xml.substring(at + "<?xml".length(), end);
        at = end + 2;
        return text.equals(" version=\"1.0\" encoding=\"UTF-8\"")
                || text.equals(" version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"")
                || text.equals(" version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"")
                || text.equals(" version=\"1.0\" encoding=\"utf-8\"")
                || text.equals(" version=\"1.0\"");
    }

    /** A tag, or text before one within an element. */
    private boolean next() throws SAXException {
        if (xml.startsWith("</", at)) {
            return endTag();
        }
        if (xml.startsWith("<", at)) {
            return startTag();
        }
        return !open.isEmpty() && text();
    }

    private boolean text() throws SAXException {
        value.setLength(0);
        while ((at < xml.length()) && (xml.charAt(at) != '<')) {
            if (xml.startsWith("]]>", at) || !character()) {
                return false;
            }
        }
        char[] text = new char[value.length()];
        value.getChars(0, text.length, text, 0);
        target.characters(text, 0, text.length);
        return at < xml.length();
    }

    private boolean startTag() throws SAXException {
        at++;
        String name = name();
        if (name == null) {
            return false;
        }
        attributes.clear();
        while (true) {
            int before = at;
            skipSpace();
            if (at == xml.length()) {
                return false;
            }
            char c = xml.charAt(at);
            if ((c == '>') || (c == '/')) {
                break;
            }
            if ((before == at) || !attribute()) {
                return false;
            }
        }
        boolean empty = xml.charAt(at) == '/';
        at++;
        if (empty && !skip('>')) {
            return false;
        }
        return open(name) && (!empty || close(name));
    }

    private boolean attribute() {
        String name = name();
        if ((name == null) || !skip('=') || (at == xml.length()) || (attributes.getLength() == MOST_ATTRIBUTES)) {
            return false;
        }
        char quote = xml.charAt(at++);
        if ((quote != '"') && (quote != '\'')) {
            return false;
        }
        value.setLength(0);
        while ((at < xml.length()) && (xml.charAt(at) != quote)) {
            char c = xml.charAt(at);
            // white space would have to be normalized
            if ((c == '<') || (c == '\t') || (c == '\n') || !character()) {
                return false;
            }
        }
        attributes.addAttribute("", "", name, "CDATA", value.toString());
        return skip(quote);
    }

    private boolean open(String name) throws SAXException {
        open.push(name);
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getQName(i);
            if (attribute.equals("xmlns") || attribute.startsWith("xmlns:")) {
                String prefix = attribute.equals("xmlns") ? "" : attribute.substring("xmlns:".length());
                String uri = attributes.getValue(i);
                if (!open.declare(prefix, uri)) {
                    return false;
                }
                target.startPrefixMapping(prefix, uri);
            }
        }
        String namespace = open.namespace(OpenElements.prefix(name));
        if ((namespace == null) || !resolveAttributes()) {
            return false;
        }
        target.startElement(namespace, OpenElements.local(name), name, attributes);
        return true;
    }

    /** Their namespaces, and that none is there twice. */
    private boolean resolveAttributes() {
        Set<String> seen = attributes.getLength() > 1 ? new HashSet<>() : null;
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.getQName(i);
            String prefix = OpenElements.prefix(name);
            boolean declaration = name.equals("xmlns") || prefix.equals("xmlns");
            String namespace = declaration ? Names.XMLNS : prefix.isEmpty() ? "" : open.namespace(prefix);
            String local = OpenElements.local(name);
            if ((namespace == null) || ((seen != null) && !seen.add(local + '\n' + namespace))) {
                return false;
            }
            attributes.setURI(i, namespace);
            attributes.setLocalName(i, local);
        }
        return true;
    }

    private boolean endTag() throws SAXException {
        at += 2;
        String name = name();
        skipSpace();
        return (name != null) && skip('>') && close(name);
    }

    private boolean close(String name) throws SAXException {
        String namespace = open.isEmpty() ? null : open.namespace(OpenElements.prefix(name));
        if ((namespace == null) || !open.pop(name)) {
            return false;
        }
        target.endElement(namespace, OpenElements.local(name), name);
        return true;
    }

    /** A name with at most one prefix; null if it is none, or has other letters than those of ASCII. */
    private @Nullable String name() {
        int start = at;
        int colon = -1;
        while (at < xml.length()) {
            char c = xml.charAt(at);
            boolean letter = ((c >= 'a') && (c <= 'z')) || ((c >= 'A') && (c <= 'Z')) || (c == '_');
            boolean further = ((c >= '0') && (c <= '9')) || (c == '-') || (c == '.');
            boolean first = (at == start) || (at == colon + 1);
            if ((c == ':') && (colon < 0) && !first) {
                colon = at;
            } else if (!letter && !(further && !first)) {
                break;
            }
            at++;
        }
        return (at == start) || (at == colon + 1) || (at - start > LONGEST_NAME) ? null : xml.substring(start, at);
    }

    /** One character of text or a value, as itself or as a reference, put to the value. */
    private boolean character() {
        char c = xml.charAt(at++);
        if (c == '&') {
            int end = xml.indexOf(';', at);
            int meant = end < 0 ? -1 : CharacterReferences.meant(xml.substring(at, Math.min(end, at + 9)));
            at = end + 1;
            if (meant >= 0) {
                value.appendCodePoint(meant);
            }
            return meant >= 0;
        }
        value.append(c);
        return (c >= ' ') ? (c < '\uFFFE') : (c == '\n') || (c == '\t');
    }

    private boolean skip(char wanted) {
        if ((at == xml.length()) || (xml.charAt(at) != wanted)) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpace() {
        while ((at < xml.length()) && isSpace(xml.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return (c == ' ') || (c == '\n') || (c == '\t');
    }
}
