package vn.govmail.text.office;

/** Escaping of XML text. */
final class XmlText {
    private XmlText() {}

    /** The characters that text with references stands for; a reference that is none stays. */
    static String unescaped(String raw) {
        if (raw.indexOf('&') < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            int close = c == '&' ? raw.indexOf(';', at) : -1;
            if ((close < 0) || (close - at > 10)) {
                out.append(c);
                at++;
            } else {
                out.append(reference(raw.substring(at + 1, close)));
                at = close + 1;
            }
        }
        return out.toString();
    }

    private static String reference(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> numbered(name);
        };
    }

    private static String numbered(String name) {
        boolean hex = name.startsWith("#x");
        try {
            return Character.toString(Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10));
        } catch (IllegalArgumentException e) {
            return "&" + name + ";";
        }
    }

    static String escaped(String text) {
        return inElement(text).replace("\"", "&quot;");
    }

    /** Escaped as little as text outside of attributes needs. */
    static String inElement(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
