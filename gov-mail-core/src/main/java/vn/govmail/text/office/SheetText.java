package vn.govmail.text.office;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of cells and names in SpreadsheetML, where {@code _x000a_} stands for a character (ISO/IEC 29500-1, 22.9.2.19). */
final class SheetText {
    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    /** What a string or a cell shows, without how it is pronounced; escapes stay. */
    static String shown(String xml) {
        StringBuilder text = new StringBuilder();
        Markup markup = new Markup(xml);
        boolean inText = false;
        int phonetic = 0;
        while (markup.next()) {
            switch (markup.kind()) {
                case START, END -> {
                    boolean start = markup.kind() == Markup.Kind.START;
                    switch (markup.localName()) {
                        case "rPh" -> phonetic += start ? 1 : -1;
                        case "t", "v" -> inText = start && (phonetic == 0);
                        default -> {}
                    }
                }
                case TEXT -> text.append(inText ? markup.text() : "");
                case OTHER -> {}
            }
        }
        return text.toString();
    }

    /** The characters that are meant. */
    static String withoutEscapes(String text) {
        String lines = text.replace("\r\n", "\n");
        if (!lines.contains("_x")) {
            return lines;
        }
        Matcher escape = ESCAPE.matcher(lines);
        return escape.replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    /** A character as an escape. */
    static String escape(char c) {
        return String.format(Locale.ROOT, "_x%04x_", (int) c);
    }

    /** The text of a cell as an attribute has it: line breaks and the like as escapes. */
    static String inAttribute(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(c < ' ' ? escape(c) : String.valueOf(c));
        }
        return XmlText.escaped(out.toString()).replace("'", "&apos;");
    }
}
