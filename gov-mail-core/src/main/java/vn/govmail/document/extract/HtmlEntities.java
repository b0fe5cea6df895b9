package vn.govmail.document.extract;

import java.text.Normalizer;
import java.util.Map;

/** Character references of HTML: those by number, and the names that letters and Vietnamese text need. */
final class HtmlEntities {
    /** The longest name that is looked up, ampersand and semicolon not counted. */
    static final int LONGEST = 12;

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

    private HtmlEntities() {}

    /** What a name or number stands for; empty where it is none that is known. */
    static String decode(String name) {
        if (name.startsWith("#")) {
            return number(name.substring(1));
        }
        String known = ENTITIES.get(name);
        if (known != null) {
            return known;
        }
        String mark = name.length() > 1 ? MARKS.get(name.substring(1)) : null;
        boolean letter = (mark != null) && (name.charAt(0) < 0x80);
        return letter ? Normalizer.normalize(name.charAt(0) + mark, Normalizer.Form.NFC) : "";
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
