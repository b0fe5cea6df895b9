package vn.govmail.text.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A walk over the text of an XML part that knows where everything stands, so that it can be changed in place. The part must
 * be known to be well-formed and without a document type. Not thread-safe.
 */
final class Markup {
    private final String xml;
    private int start;
    private int end;
    private int nameEnd;
    private Kind kind = Kind.OTHER;
    private boolean empty;
    private boolean closeNext;

    Markup(String xml) {
        this.xml = xml;
    }

    /** What the walk stands on; an empty element is a start and an end. */
    enum Kind {
        START,
        END,
        TEXT,
        OTHER
    }

    /** An attribute and the places of all of it and of its value. */
    record Attribute(String name, String value, int start, int end, int valueStart, int valueEnd) {
        String localName() {
            return name.substring(name.indexOf(':') + 1);
        }
    }

    /** Moves on; false at the end. */
    boolean next() {
        if (closeNext) {
            closeNext = false;
            kind = Kind.END;
            return true;
        }
        start = end;
        if (start >= xml.length()) {
            return false;
        }
        empty = false;
        if (xml.charAt(start) != '<') {
            int tag = xml.indexOf('<', start);
            end = tag < 0 ? xml.length() : tag;
            kind = Kind.TEXT;
        } else if (xml.startsWith("<![CDATA[", start)) {
            end = after("]]>");
            kind = Kind.TEXT;
        } else if (xml.startsWith("<!--", start)) {
            end = after("-->");
            kind = Kind.OTHER;
        } else if (xml.startsWith("<?", start)) {
            end = after("?>");
            kind = Kind.OTHER;
        } else {
            tag();
        }
        return true;
    }

    private int after(String closing) {
        int at = xml.indexOf(closing, start);
        return at < 0 ? xml.length() : at + closing.length();
    }

    private void tag() {
        int at = start + 1;
        boolean closing = (at < xml.length()) && (xml.charAt(at) == '/');
        char quote = 0;
        nameEnd = -1;
        while (at < xml.length()) {
            char c = xml.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"') || (c == '\'')) {
                quote = c;
            } else if (c == '>') {
                break;
            }
            if ((nameEnd < 0) && (isSpace(c) || ((c == '/') && (at > start + 1)))) {
                nameEnd = at;
            }
            at++;
        }
        end = Math.min(at + 1, xml.length());
        nameEnd = nameEnd < 0 ? Math.min(at, xml.length()) : nameEnd;
        empty = !closing && (xml.charAt(Math.max(start, at - 1)) == '/');
        kind = closing ? Kind.END : Kind.START;
        closeNext = empty;
    }

    private static boolean isSpace(char c) {
        return (c == ' ') || (c == '\t') || (c == '\r') || (c == '\n');
    }

    Kind kind() {
        return kind;
    }

    /** Where the tag or the text begins. */
    int start() {
        return start;
    }

    /** Where the tag or the text ends. */
    int end() {
        return end;
    }

    /** Whether the start tag closes itself. */
    boolean isEmpty() {
        return empty;
    }

    /** The name of the tag without its prefix. */
    String localName() {
        String name = name();
        return name.substring(name.indexOf(':') + 1);
    }

    /** The prefix of the tag with its colon; empty for none. */
    String prefix() {
        String name = name();
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** The name of the tag. */
    String name() {
        int from = xml.charAt(start + 1) == '/' ? start + 2 : start + 1;
        return xml.substring(from, Math.max(from, nameEnd));
    }

    /** The value of the attribute of this local name; empty for none. */
    String value(String localName) {
        return attribute(localName).map(Attribute::value).orElse("");
    }

    Optional<Attribute> attribute(String localName) {
        return attributes().stream()
                .filter(attribute -> attribute.localName().equals(localName))
                .findFirst();
    }

    List<Attribute> attributes() {
        List<Attribute> attributes = new ArrayList<>();
        int at = nameEnd;
        while (at < end) {
            // not indexOf, which would look through the whole part for each tag without attributes
            int equals = at;
            while ((equals < end) && (xml.charAt(equals) != '=')) {
                equals++;
            }
            if (equals == end) {
                break;
            }
            int from = at;
            while ((from < equals) && isSpace(xml.charAt(from))) {
                from++;
            }
            int open = equals + 1;
            while ((open < end) && isSpace(xml.charAt(open))) {
                open++;
            }
            int close = open < end ? xml.indexOf(xml.charAt(open), open + 1) : -1;
            if ((close < 0) || (close >= end)) {
                break;
            }
            String name = xml.substring(from, equals).strip();
            attributes.add(new Attribute(
                    name, XmlText.unescaped(xml.substring(open + 1, close)), from, close + 1, open + 1, close));
            at = close + 1;
        }
        return attributes;
    }

    /** The text, unescaped. */
    String text() {
        String raw = xml.substring(start, end);
        return raw.startsWith("<![CDATA[") ? raw.substring(9, raw.length() - 3) : XmlText.unescaped(raw);
    }
}
