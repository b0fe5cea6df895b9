package vn.govmail.document.extract;

import java.util.Set;
import vn.govmail.container.ContainerException;
import vn.govmail.document.text.Visibility;

/**
 * The text that an HTML file shows: tags taken out, blocks as lines, cells with tabulators between, entities decoded; scripts,
 * styles and comments dropped, and what attributes hide told apart. One pass; no tree is built and nothing is repaired. What a
 * style sheet would hide or show is not known here and counts as shown.
 */
final class HtmlText {
    private static final int LONGEST_NAME = 16;

    private static final Set<String> DROPPED = Set.of("script", "style", "template", "noscript", "textarea");
    private static final Set<String> LINES = Set.of(
            "p",
            "br",
            "div",
            "tr",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "table",
            "blockquote",
            "pre",
            "ul",
            "ol",
            "title",
            "section",
            "article",
            "header",
            "footer",
            "hr",
            "center",
            "body",
            "head",
            "html",
            "address");

    private final String html;
    private final LineSink sink;
    private final HtmlElements elements = new HtmlElements();
    private final StringBuilder words = new StringBuilder();
    private boolean blank = true;

    private HtmlText(String html, LineSink sink) {
        this.html = html;
        this.sink = sink;
    }

    /** Takes the text into a sink. */
    static void read(String html, LineSink sink) throws ContainerException {
        new HtmlText(html, sink).run();
    }

    private void run() throws ContainerException {
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') {
                at = markup(at);
            } else if (c == '&') {
                at = entity(at);
            } else {
                character(c);
                at++;
            }
        }
        flush();
    }

    private void character(char c) {
        boolean space = (c == ' ') || (c == '\n') || (c == '\r') || (c == '\t') || (c == '\f');
        if (!space) {
            words.append(c);
        } else if (!blank) {
            words.append(' ');
        }
        blank = space;
    }

    private void flush() throws ContainerException {
        if (words.length() > 0) {
            sink.in(elements.cell());
            sink.align(elements.alignment());
            sink.add(words.toString(), elements.look(), Visibility.SHOWN);
            words.setLength(0);
        }
    }

    private void lineEnd() throws ContainerException {
        flush();
        sink.freshLine();
        blank = true;
    }

    private int markup(int at) throws ContainerException {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return end < 0 ? html.length() : end + 3;
        }
        boolean closing = html.startsWith("</", at);
        int nameAt = closing ? at + 2 : at + 1;
        int nameEnd = nameAt;
        while ((nameEnd < html.length()) && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        boolean declaration = html.startsWith("<!", at) || html.startsWith("<?", at);
        if ((nameEnd == nameAt) && !declaration) {
            character('<');
            return at + 1;
        }
        String name = nameEnd - nameAt > LONGEST_NAME ? "" : lower(html.substring(nameAt, nameEnd));
        int end = tagEnd(nameEnd);
        if (!closing && DROPPED.contains(name)) {
            return afterElement(name, end);
        }
        flush();
        tag(name, closing, html.substring(nameEnd, Math.max(nameEnd, end - 1)));
        return end;
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    private void tag(String name, boolean closing, String attributes) throws ContainerException {
        if (LINES.contains(name)) {
            lineEnd();
        } else if ((name.equals("td") || name.equals("th")) && closing) {
            sink.column();
            blank = true;
        }
        if (closing) {
            elements.close(name);
        } else {
            elements.open(name, attributes);
        }
    }

    /** After the closing bracket of a tag, minding quoted attributes; an unclosed tag swallows the rest. */
    private int tagEnd(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (((c == '"') || (c == '\'')) && (html.charAt(i - 1) == '=')) {
                quote = c;
            }
        }
        return html.length();
    }

    private int afterElement(String name, int from) {
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i + 2, name, 0, name.length())) {
                return tagEnd(i + 2);
            }
        }
        return html.length();
    }

    private int entity(int at) {
        int end = at + 1;
        while ((end < html.length())
                && (end - at <= HtmlEntities.LONGEST)
                && ((html.charAt(end) == '#') || Character.isLetterOrDigit(html.charAt(end)))) {
            end++;
        }
        String decoded = HtmlEntities.decode(html.substring(at + 1, end));
        if (decoded.isEmpty()) {
            character('&');
            return at + 1;
        }
        words.append(decoded);
        blank = false;
        return (end < html.length()) && (html.charAt(end) == ';') ? end + 1 : end;
    }
}
