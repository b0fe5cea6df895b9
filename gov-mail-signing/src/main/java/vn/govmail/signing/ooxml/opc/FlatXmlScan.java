package vn.govmail.signing.ooxml.opc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain form in which office programs write flat XML: UTF-8, one default namespace declared on the root, names in
 * ASCII without prefixes, no comments, no references but the five that XML has by itself. Anything else is left to a whole XML
 * reader, be it well-formed or not. Confined to one call.
 */
final class FlatXmlScan {
    private static final String NOT_PLAIN = "\u0000";

    private final String xml;
    private int at;

    private FlatXmlScan(String xml) {
        this.xml = xml;
    }

    /** The text of the bytes; null where they are not UTF-8. */
    static @Nullable String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The content; null where it is not in the plain form. */
    static @Nullable FlatXml of(String text) {
        return new FlatXmlScan(text).document();
    }

    private @Nullable FlatXml document() {
        if (xml.startsWith("\uFEFF")) {
            at = 1;
        }
        if (!skipDeclaration()) {
            return null;
        }
        skipSpace();
        Map<String, String> declared = new HashMap<>();
        String root = openTag(declared);
        String namespace = declared.remove("xmlns");
        if ((root == null) || (namespace == null) || namespace.isEmpty()) {
            return null;
        }
        List<FlatXml.Element> children = new ArrayList<>();
        if (!endsEmpty()) {
            if (!skip(">") || !children(namespace, children) || !closeTag(root)) {
                return null;
            }
        }
        skipSpace();
        return at == xml.length() ? new FlatXml(new FlatXml.Element(namespace, root, declared), children) : null;
    }

    /** XML 1.0 in UTF-8, or no word on either. */
    private boolean skipDeclaration() {
        if (!xml.startsWith("<?xml", at)) {
            return true;
        }
        int end = xml.indexOf("?>", at);
        if (end < 0) {
            return false;
        }
        String[] parts = xml.substring(at + 5, end).replace('\'', '"').trim().split("\\s+", -1);
        boolean known = (parts.length <= 3) && parts[0].equals("version=\"1.0\"");
        for (int i = 1; i < parts.length; i++) {
            boolean encoding = (i == 1) && parts[i].equalsIgnoreCase("encoding=\"utf-8\"");
            boolean standalone = (i == parts.length - 1)
                    && (parts[i].equals("standalone=\"yes\"") || parts[i].equals("standalone=\"no\""));
            known &= encoding || standalone;
        }
        known &= isSpace(xml.charAt(at + 5));
        at = end + 2;
        return known;
    }

    private boolean children(String namespace, List<FlatXml.Element> children) {
        skipSpace();
        while (xml.startsWith("<", at) && !xml.startsWith("</", at)) {
            Map<String, String> attributes = new HashMap<>(8);
            String name = openTag(attributes);
            if ((name == null) || attributes.containsKey("xmlns")) {
                return false;
            }
            if (!endsEmpty() && !(skip(">") && closeTag(name))) {
                return false;
            }
            children.add(new FlatXml.Element(namespace, name, attributes));
            skipSpace();
        }
        return true;
    }

    /** Reads a start tag up to its closing bracket; null where it is not plain. */
    private @Nullable String openTag(Map<String, String> attributes) {
        if (!skip("<")) {
            return null;
        }
        String tag = name();
        if (tag.isEmpty()) {
            return null;
        }
        while (true) {
            int before = at;
            skipSpace();
            if ((at == xml.length()) || (xml.charAt(at) == '>') || (xml.charAt(at) == '/')) {
                return tag;
            }
            String attribute = name();
            if ((before == at - attribute.length()) || attribute.isEmpty() || !skip("=")) {
                return null;
            }
            String value = value();
            if (value.equals(NOT_PLAIN) || (attributes.put(attribute, value) != null)) {
                return null;
            }
        }
    }

    private boolean endsEmpty() {
        return skip("/>");
    }

    private boolean closeTag(String tag) {
        if (!skip("</") || !name().equals(tag)) {
            return false;
        }
        skipSpace();
        return skip(">");
    }

    private String name() {
        int start = at;
        while (at < xml.length()) {
            char c = xml.charAt(at);
            boolean letter = ((c >= 'a') && (c <= 'z')) || ((c >= 'A') && (c <= 'Z')) || (c == '_');
            boolean further = ((c >= '0') && (c <= '9')) || (c == '-') || (c == '.');
            if (!letter && !(further && (at > start))) {
                break;
            }
            at++;
        }
        return xml.substring(start, at);
    }

    private String value() {
        char quote = at < xml.length() ? xml.charAt(at) : ' ';
        if ((quote != '"') && (quote != '\'')) {
            return NOT_PLAIN;
        }
        int start = ++at;
        boolean references = false;
        while ((at < xml.length()) && (xml.charAt(at) != quote)) {
            char c = xml.charAt(at++);
            if ((c < ' ') || (c == '<') || (c >= '\uFFFE')) {
                return NOT_PLAIN;
            }
            references |= c == '&';
        }
        if (at == xml.length()) {
            return NOT_PLAIN;
        }
        String raw = xml.substring(start, at++);
        return references ? resolved(raw) : raw;
    }

    private static String resolved(String raw) {
        StringBuilder value = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '&') {
                value.append(c);
                continue;
            }
            int end = raw.indexOf(';', i);
            char meant = end < 0 ? 0 : character(raw.substring(i + 1, end));
            if (meant == 0) {
                return NOT_PLAIN;
            }
            value.append(meant);
            i = end;
        }
        return value.toString();
    }

    private static char character(String reference) {
        return switch (reference) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> 0;
        };
    }

    private boolean skip(String wanted) {
        if (!xml.startsWith(wanted, at)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    private void skipSpace() {
        while ((at < xml.length()) && isSpace(xml.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return (c == ' ') || (c == '\n') || (c == '\r') || (c == '\t');
    }
}
