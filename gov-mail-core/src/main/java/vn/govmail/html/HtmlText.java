package vn.govmail.html;

import java.io.IOException;

/** Text within HTML, also within the quotation marks of an attribute. */
public final class HtmlText {
    private HtmlText() {}

    /**
     * Escapes what HTML would read as markup; control characters and those that turn the direction of text become spaces.
     *
     * @throws IOException if writing fails
     */
    public static void append(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    boolean directional = (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
                    out.append(directional || Character.isISOControl(c) ? ' ' : c);
                }
            }
        }
    }

    /** The same as a text of its own. */
    public static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        try {
            append(text, escaped);
        } catch (IOException e) {
            throw new IllegalStateException("a StringBuilder takes all text", e);
        }
        return escaped.toString();
    }
}
