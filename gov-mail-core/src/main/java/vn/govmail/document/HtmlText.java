package vn.govmail.document;

import java.util.Map;
import java.util.Set;

/**
 * The text that an HTML file shows: tags taken out, blocks as lines, cells with tabulators between, entities decoded; scripts,
 * styles and comments dropped. One pass; no tree is built and nothing is repaired.
 */
final class HtmlText {
    private static final int LONGEST_ENTITY = 12;

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

    private static final Map<String, String> ENTITIES = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", "\u00A0"),
            Map.entry("shy", "\u00AD"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("bull", "•"),
            Map.entry("ETH", "Ð"),
            Map.entry("eth", "ð"),
            Map.entry("ensp", "\u2002"),
            Map.entry("emsp", "\u2003"));

    /** Latin letters with a mark: the entity is the letter and the name of the mark. */
    private static final Map<String, String> MARKS = Map.of(
            "grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303", "uml", "\u0308", "breve",
            "\u0306", "ring", "\u030A", "cedil", "\u0327", "caron", "\u030C");

    private final String html;
    private final StringBuilder out;
    private boolean blank = true;

    private HtmlText(String html) {
        this.html = html;
        this.out = new StringBuilder(Math.min(html.length(), 1 << 16));
    }

    static String of(String html) {
        HtmlText text = new HtmlText(html);
        text.run();
        return text.out.toString();
    }

    private void run() {
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
    }

    private void character(char c) {
        boolean space = (c == ' ') || (c == '\n') || (c == '\r') || (c == '\t') || (c == '\f');
        if (!space) {
            out.append(c);
        } else if (!blank) {
            out.append(' ');
        }
        blank = space;
    }

    private void lineEnd() {
        while ((out.length() > 0) && (out.charAt(out.length() - 1) == ' ')) {
            out.setLength(out.length() - 1);
        }
        if ((out.length() > 0) && (out.charAt(out.length() - 1) != '\n')) {
            out.append('\n');
        }
        blank = true;
    }

    private int markup(int at) {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at + 4);
            return end < 0 ? html.length() : end + 3;
        }
        int nameAt = html.startsWith("</", at) ? at + 2 : at + 1;
        int nameEnd = nameAt;
        while ((nameEnd < html.length()) && Character.isLetterOrDigit(html.charAt(nameEnd))) {
            nameEnd++;
        }
        boolean declaration = html.startsWith("<!", at) || html.startsWith("<?", at);
        if ((nameEnd == nameAt) && !declaration) {
            character('<');
            return at + 1;
        }
        String name = nameEnd - nameAt > 16 ? "" : Prefix.lower(html.substring(nameAt, nameEnd));
        int end = tagEnd(nameEnd);
        if ((nameAt == at + 1) && DROPPED.contains(name)) {
            return afterElement(name, end);
        }
        if (LINES.contains(name)) {
            lineEnd();
        } else if ((name.equals("td") || name.equals("th")) && (nameAt == at + 2)) {
            out.append('\t');
            blank = true;
        }
        return end;
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
                && (end - at <= LONGEST_ENTITY)
                && ((html.charAt(end) == '#') || Character.isLetterOrDigit(html.charAt(end)))) {
            end++;
        }
        String decoded = decode(html.substring(at + 1, end));
        if (decoded.isEmpty()) {
            character('&');
            return at + 1;
        }
        out.append(decoded);
        blank = false;
        return (end < html.length()) && (html.charAt(end) == ';') ? end + 1 : end;
    }

    private static String decode(String name) {
        if (name.startsWith("#")) {
            return number(name.substring(1));
        }
        String known = ENTITIES.get(name);
        if (known != null) {
            return known;
        }
        String mark = name.length() > 1 ? MARKS.get(name.substring(1)) : null;
        boolean letter = (mark != null) && (name.charAt(0) < 0x80);
        return letter ? java.text.Normalizer.normalize(name.charAt(0) + mark, java.text.Normalizer.Form.NFC) : "";
    }

    private static String number(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        String bare = hex ? digits.substring(1) : digits;
        if (bare.isEmpty() || (bare.length() > 7)) {
            return "";
        }
        int value = 0;
        for (int i = 0; i < bare.length(); i++) {
            int digit = bare.charAt(i) < 0x80 ? Character.digit(bare.charAt(i), hex ? 16 : 10) : -1;
            if (digit < 0) {
                return "";
            }
            value = value * (hex ? 16 : 10) + digit;
        }
        boolean real = (value > 0) && (value <= 0x10FFFF) && ((value < 0xD800) || (value > 0xDFFF));
        return real ? Character.toString(value) : "\uFFFD";
    }
}
