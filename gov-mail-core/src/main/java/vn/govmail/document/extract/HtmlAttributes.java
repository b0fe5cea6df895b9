package vn.govmail.document.extract;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Attributes of an HTML tag, and the few properties of style in them that say how text looks. */
final class HtmlAttributes {
    private static final int LONGEST = 16 << 10;
    private static final int MOST = 50;

    private HtmlAttributes() {}

    /** By their names in lower case; the first of a name counts. */
    static Map<String, String> of(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        int end = Math.min(tag.length(), LONGEST);
        int at = 0;
        while ((at < end) && (attributes.size() < MOST)) {
            while ((at < end) && !isName(tag.charAt(at))) {
                at++;
            }
            int nameFrom = at;
            while ((at < end) && isName(tag.charAt(at))) {
                at++;
            }
            String name = tag.substring(nameFrom, at).toLowerCase(Locale.ROOT);
            while ((at < end) && Character.isWhitespace(tag.charAt(at))) {
                at++;
            }
            int valueEnd = at;
            String value = "";
            if ((at < end) && (tag.charAt(at) == '=')) {
                valueEnd = valueEnd(tag, at + 1, end);
                value = unquoted(tag.substring(at + 1, valueEnd));
            }
            if (!name.isEmpty()) {
                attributes.putIfAbsent(name, value);
            }
            at = valueEnd;
        }
        return attributes;
    }

    private static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || (c == '-') || (c == '_') || (c == ':');
    }

    private static int valueEnd(String tag, int from, int end) {
        int at = from;
        while ((at < end) && Character.isWhitespace(tag.charAt(at))) {
            at++;
        }
        if ((at < end) && ((tag.charAt(at) == '"') || (tag.charAt(at) == '\''))) {
            int close = tag.indexOf(tag.charAt(at), at + 1);
            return (close < 0) || (close >= end) ? end : close + 1;
        }
        while ((at < end) && !Character.isWhitespace(tag.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        boolean quoted = (bare.length() >= 2) && ((bare.charAt(0) == '"') || (bare.charAt(0) == '\''));
        return (quoted ? bare.substring(1, bare.length() - 1) : bare)
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** The declarations of a style attribute. */
    static Map<String, String> declarations(String style) {
        Map<String, String> declarations = new LinkedHashMap<>();
        int at = 0;
        while ((at < style.length()) && (declarations.size() < MOST)) {
            int end = style.indexOf(';', at);
            end = end < 0 ? style.length() : end;
            int colon = style.indexOf(':', at);
            if ((colon > at) && (colon < end)) {
                String value = style.substring(colon + 1, end).replace("!important", "");
                declarations.put(style.substring(at, colon).strip(), value.strip());
            }
            at = end + 1;
        }
        return declarations;
    }

    static Look styled(Look look, Map<String, String> declarations) {
        Look styled = look;
        for (Map.Entry<String, String> declaration : declarations.entrySet()) {
            styled = styled(styled, declaration.getKey(), declaration.getValue());
        }
        return styled;
    }

    private static Look styled(Look look, String property, String value) {
        return switch (property) {
            case "display" -> value.equals("none") ? look.hidden(true) : look;
            case "visibility" -> value.equals("hidden") || value.equals("collapse") ? look.hidden(true) : look;
            case "mso-hide" -> value.equals("all") ? look.hidden(true) : look;
            case "opacity" -> value.matches("0?\\.?0*%?") ? look.hidden(true) : look;
            case "font-weight" -> look.bold(value.startsWith("bold") || (Values.number(value, 0) >= 600));
            case "font-style" -> look.italic(!value.equals("normal"));
            case "font-family" -> look.font(firstFont(value));
            case "font-size" -> sized(look, value);
            case "color" -> look.colour(colour(value));
            case "background", "background-color" -> shaded(look, value);
            default -> look;
        };
    }

    private static Look sized(Look look, String value) {
        float points = Values.points(value);
        // zero is hidden, whatever its unit; a size of zero points means that none is known
        return value.matches("0+(\\.0+)?([a-z]+|%)?") ? look.hidden(true) : points >= 0 ? look.size(points) : look;
    }

    /** Any background but white paper. */
    static Look shaded(Look look, String value) {
        boolean paper = value.isEmpty()
                || value.equals("transparent")
                || value.equals("none")
                || value.equals("inherit")
                || Look.isWhite(colour(value));
        return paper ? look : look.shaded(true);
    }

    static String firstFont(String families) {
        int comma = families.indexOf(',');
        return (comma < 0 ? families : families.substring(0, comma))
                .replace("'", "")
                .replace("\"", "")
                .replace("&quot;", "")
                .strip();
    }

    /** A colour by its digits, {@code white}, or by three numbers; -1 for others. */
    static int colour(String value) {
        if (value.equals("white")) {
            return 0xFFFFFF;
        }
        if (value.startsWith("rgb(") && value.endsWith(")")) {
            String[] parts = value.substring(4, value.length() - 1).split(",", -1);
            int colour = 0;
            for (String part : parts) {
                colour = (colour << 8) | Math.min(255, Values.number(part.strip(), 0));
            }
            return parts.length == 3 ? colour : -1;
        }
        return Values.colour(value);
    }
}
