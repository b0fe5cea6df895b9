package vn.govmail.xml;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads the plain form in which programs write XML: UTF-8, names in ASCII, elements with attributes and text, comments, characters as
 * themselves or as references. Anything else (sections, instructions, a document type, other encodings, anything that is not
 * well-formed) is left to a whole XML reader. What it does read it reads as that one does, in a fraction of the time. Confined to one
 * call.
 */
public final class PlainXml implements Locator {
    /** Names that only a whole reader shall judge. */
    private static final int LONGEST_NAME = 256;

    private static final int LONGEST_REFERENCE = 8;

    private static final Set<String> DECLARED = Set.of(
            " version=\"1.0\" encoding=\"UTF-8\"",
            " version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"",
            " version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"",
            " version=\"1.0\" encoding=\"utf-8\"",
            " version=\"1.0\"");

    private final char[] xml;
    private final DefaultHandler2 target;
    private final ElementEvents elements;
    private final StringBuilder value = new StringBuilder();
    private int at;
    private int counted;
    private int line = 1;

    private PlainXml(char[] xml, DefaultHandler2 target) {
        this.xml = xml;
        this.target = target;
        this.elements = new ElementEvents(target);
    }

    /**
     * Reads. The target is given a locator that knows lines.
     *
     * @return false if it is not in the plain form: the target has to be thrown away, whatever it was told
     * @throws SAXException if the target refuses
     */
    public static boolean read(byte[] bytes, DefaultHandler2 target) throws SAXException {
        char[] text = PlainCharacters.of(bytes);
        return (text != null) && new PlainXml(text, target).document();
    }

    private boolean document() throws SAXException {
        skip("\uFEFF");
        if (!declaration()) {
            return false;
        }
        target.setDocumentLocator(this);
        target.startDocument();
        if (!commentsAround()) {
            return false;
        }
        do {
            if (!next()) {
                return false;
            }
        } while (!elements.isOutside());
        if (!commentsAround() || (at != xml.length)) {
            return false;
        }
        target.endDocument();
        return true;
    }

    /** XML 1.0 in UTF-8, or no word on either. */
    private boolean declaration() {
        if (!skip("<?xml")) {
            return true;
        }
        int start = at;
        while ((at < xml.length) && (xml[at] != '?') && (at - start < LONGEST_NAME)) {
            at++;
        }
        return DECLARED.contains(new String(xml, start, at - start)) && skip("?>");
    }

    /** Space and comments before or after the outermost element. */
    private boolean commentsAround() throws SAXException {
        skipSpace();
        while (skip("<!--")) {
            if (!comment()) {
                return false;
            }
            skipSpace();
        }
        return true;
    }

    /** A tag or a comment, or text before one within an element. */
    private boolean next() throws SAXException {
        if (!elements.isOutside() && skip("<!--")) {
            return comment();
        }
        if (skip("</")) {
            return endTag();
        }
        if (skip('<')) {
            return startTag();
        }
        return !elements.isOutside() && text();
    }

    /** Two hyphens end it (XML 1.0, 2.5). */
    private boolean comment() throws SAXException {
        int start = at;
        while ((at < xml.length) && isCharacter(xml[at]) && ((xml[at] != '-') || !startsWith("--"))) {
            at++;
        }
        target.comment(xml, start, at - start);
        return skip("-->");
    }

    private boolean text() throws SAXException {
        int start = at;
        at = endOfPlain(start, '<', ']');
        if ((at < xml.length) && (xml[at] == '<')) {
            target.characters(xml, start, at - start);
            return true;
        }
        at = start;
        value.setLength(0);
        while ((at < xml.length) && (xml[at] != '<')) {
            if (startsWith("]]>") || !character()) {
                return false;
            }
        }
        char[] text = new char[value.length()];
        value.getChars(0, text.length, text, 0);
        target.characters(text, 0, text.length);
        return at < xml.length;
    }

    private boolean startTag() throws SAXException {
        String name = name();
        if (name == null) {
            return false;
        }
        elements.clearAttributes();
        while (true) {
            int before = at;
            skipSpace();
            if (at == xml.length) {
                return false;
            }
            char c = xml[at];
            if ((c == '>') || (c == '/')) {
                break;
            }
            if ((before == at) || !attribute()) {
                return false;
            }
        }
        boolean empty = xml[at] == '/';
        at++;
        if (empty && !skip('>')) {
            return false;
        }
        return elements.open(name) && (!empty || elements.close(name));
    }

    private boolean attribute() {
        String name = name();
        if ((name == null) || !skip('=') || (at == xml.length)) {
            return false;
        }
        char quote = xml[at++];
        if ((quote != '"') && (quote != '\'')) {
            return false;
        }
        String read = value(quote);
        return (read != null) && elements.add(name, read) && skip(quote);
    }

    /** A value up to its end; null where it is not plain. */
    private @Nullable String value(char quote) {
        int start = at;
        at = endOfPlain(start, quote, '\n');
        if ((at < xml.length) && (xml[at] == quote)) {
            return new String(xml, start, at - start);
        }
        at = start;
        value.setLength(0);
        while ((at < xml.length) && (xml[at] != quote)) {
            char c = xml[at];
            // white space would have to be normalized
            if ((c == '<') || (c == '\t') || (c == '\n') || !character()) {
                return null;
            }
        }
        return value.toString();
    }

    private boolean endTag() throws SAXException {
        String name = name();
        skipSpace();
        return (name != null) && skip('>') && elements.close(name);
    }

    /** A name with at most one prefix; null if it is none, or has other letters than those of ASCII. */
    private @Nullable String name() {
        int start = at;
        int local = at;
        while (at < xml.length) {
            char c = xml[at];
            boolean letter = (((c | 0x20) >= 'a') && ((c | 0x20) <= 'z')) || (c == '_');
            boolean further = ((c >= '0') && (c <= '9')) || (c == '-') || (c == '.');
            if ((c == ':') && (local == start) && (at > start)) {
                local = at + 1;
            } else if (!letter && (!further || (at == local))) {
                break;
            }
            at++;
        }
        return (at == local) || (at - start > LONGEST_NAME) ? null : new String(xml, start, at - start);
    }

    /** One character of text or a value, as itself or as a reference, put to the value. */
    private boolean character() {
        char c = xml[at++];
        if (c == '&') {
            int start = at;
            while ((at < xml.length) && (xml[at] != ';') && (at - start <= LONGEST_REFERENCE)) {
                at++;
            }
            int meant = CharacterReferences.meant(new String(xml, start, at - start));
            if (!skip(';')) {
                return false;
            }
            if (meant >= 0) {
                value.appendCodePoint(meant);
            }
            return meant >= 0;
        }
        value.append(c);
        return isCharacter(c);
    }

    private static boolean isCharacter(char c) {
        return (c >= ' ') ? (c < '\uFFFE') : (c == '\n') || (c == '\t');
    }

    /**
     * Where characters end that stand for themselves. One tight loop: most of a file goes through here, often in a program that has just
     * started.
     */
    private int endOfPlain(int start, char end, char another) {
        char[] all = xml;
        int i = start;
        while (i < all.length) {
            char c = all[i];
            if ((c == end)
                    || (c == another)
                    || (c == '<')
                    || (c == '&')
                    || ((c < ' ') && (c != '\n'))
                    || (c >= '\uFFFE')) {
                break;
            }
            i++;
        }
        return i;
    }

    private boolean startsWith(String wanted) {
        if (xml.length - at < wanted.length()) {
            return false;
        }
        for (int i = 0; i < wanted.length(); i++) {
            if (xml[at + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean skip(String wanted) {
        boolean there = startsWith(wanted);
        at += there ? wanted.length() : 0;
        return there;
    }

    private boolean skip(char wanted) {
        if ((at == xml.length) || (xml[at] != wanted)) {
            return false;
        }
        at++;
        return true;
    }

    private void skipSpace() {
        while ((at < xml.length) && isSpace(xml[at])) {
            at++;
        }
    }

    private static boolean isSpace(char c) {
        return (c == ' ') || (c == '\n') || (c == '\t');
    }

    /** The line that has been read so far, from 1. */
    @Override
    public int getLineNumber() {
        while (counted < at) {
            line += xml[counted] == '\n' ? 1 : 0;
            counted++;
        }
        return line;
    }

    @Override
    public int getColumnNumber() {
        return -1;
    }

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public @Nullable String getSystemId() {
        return null;
    }
}
