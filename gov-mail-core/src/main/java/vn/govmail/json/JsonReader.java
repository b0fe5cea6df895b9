package vn.govmail.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object (RFC 8259) strictly: no comments, no name twice, nothing behind it, bounded in length and depth. Strings
 * become {@link String}, whole numbers {@link Long}, other numbers {@link Double}, arrays {@link List}, objects {@link Map}. Used
 * once.
 */
public final class JsonReader {
    private static final int LONGEST = 4 << 20;
    private static final int DEEPEST = 20;

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads an object.
     *
     * @throws IllegalArgumentException if the text is not one JSON object, or too long or too deep; says at which character
     */
    public static Map<String, @Nullable Object> object(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        JsonReader reader = new JsonReader(text);
        reader.blanks();
        Map<String, @Nullable Object> object = reader.object(1);
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.problem("more than one value");
        }
        return object;
    }

    private IllegalArgumentException problem(String what) {
        return new IllegalArgumentException(what + " at character " + (at + 1));
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) {
        if (at >= text.length() || text.charAt(at) != c) {
            throw problem("'" + c + "' expected");
        }
        at++;
    }

    private boolean takes(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private Map<String, @Nullable Object> object(int depth) {
        expect('{');
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        blanks();
        if (takes('}')) {
            return object;
        }
        do {
            blanks();
            String name = string();
            blanks();
            expect(':');
            if (object.containsKey(name)) {
                throw problem("'" + name + "' a second time");
            }
            object.put(name, value(depth));
            blanks();
        } while (takes(','));
        expect('}');
        return object;
    }

    private List<@Nullable Object> array(int depth) {
        expect('[');
        List<@Nullable Object> array = new ArrayList<>();
        blanks();
        if (takes(']')) {
            return array;
        }
        do {
            array.add(value(depth));
            blanks();
        } while (takes(','));
        expect(']');
        return array;
    }

    private @Nullable Object value(int depth) {
        blanks();
        if (depth >= DEEPEST) {
            throw problem("nested too deeply");
        }
        if (at >= text.length()) {
            throw problem("a value expected");
        }
        return switch (text.charAt(at)) {
            case '{' -> object(depth + 1);
            case '[' -> array(depth + 1);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private @Nullable Object word(String word, @Nullable Object value) {
        if (!text.startsWith(word, at)) {
            throw problem("a value expected");
        }
        at += word.length();
        return value;
    }

    private Object number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(?:0|[1-9]\\d{0,17})(?:\\.\\d{1,17})?(?:[eE][+-]?\\d{1,3})?")) {
            at = start;
            throw problem("a value expected");
        }
        return number.matches("-?\\d+") ? (Object) Long.valueOf(number) : (Object) Double.valueOf(number);
    }

    private String string() {
        expect('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            if (c < 0x20) {
                throw problem("a control character in a string");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        throw problem("a string without an end");
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw problem("an unknown escape");
        };
    }

    private char unicode() {
        String digits = at + 4 <= text.length() ? text.substring(at, at + 4) : "";
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw problem("four hexadecimal digits expected");
        }
        at += 4;
        return (char) Integer.parseInt(digits, 16);
    }
}
