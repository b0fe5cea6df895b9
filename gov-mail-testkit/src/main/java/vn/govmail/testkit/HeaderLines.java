package vn.govmail.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The header section of raw message bytes, cut into fields without changing a byte.
 *
 * <p>Lines end at CRLF, but also at a bare LF, a bare CR and at CR CR LF, because the mail readers behind the server end
 * them there: what they take for a field must be seen here too, or a forged field could hide behind an odd line end.
 */
final class HeaderLines {
    /** One field: where it stands, its name in lower case (empty if the line has no colon) and its unfolded value. */
    record Field(int start, int end, String name, String value) {}

    private HeaderLines() {}

    /** All fields down to the first empty line; a line that is no field is a field without a name. */
    static List<Field> of(byte[] message) {
        List<Field> fields = new ArrayList<>();
        int fieldStart = 0;
        int position = 0;
        while (position < message.length) {
            int textEnd = endOfText(message, position);
            int next = afterLineEnd(message, textEnd);
            boolean continues = position > 0 && isBlank(message[position]);
            if (!continues && position > fieldStart) {
                fields.add(field(message, fieldStart, position));
                fieldStart = position;
            }
            if (textEnd == position) {
                return fields;
            }
            position = next;
        }
        if (position > fieldStart) {
            fields.add(field(message, fieldStart, position));
        }
        return fields;
    }

    /** Whether the message starts with a line that reads like a field, or with the empty line that ends the header. */
    static boolean startWell(byte[] message) {
        if (message.length == 0 || endOfText(message, 0) == 0) {
            return true;
        }
        List<Field> fields = of(message);
        return !isBlank(message[0])
                && !fields.isEmpty()
                && !fields.get(0).name().isEmpty();
    }

    private static Field field(byte[] message, int start, int end) {
        String text = new String(message, start, end - start, StandardCharsets.ISO_8859_1);
        int colon = text.indexOf(':');
        // trim(), as Jakarta Mail: a NUL before the name does not hide the field from it, so not from us
        String name = colon < 0 ? "" : text.substring(0, colon).trim().toLowerCase(Locale.ROOT);
        boolean isName = !name.isEmpty() && name.chars().allMatch(c -> c > ' ' && c < 127);
        String value = isName ? text.substring(colon + 1) : text;
        return new Field(
                start, end, isName ? name : "", value.replaceAll("[\r\n]+", " ").strip());
    }

    private static int endOfText(byte[] message, int from) {
        int i = from;
        while (i < message.length && message[i] != '\r' && message[i] != '\n') {
            i++;
        }
        return i;
    }

    private static int afterLineEnd(byte[] message, int at) {
        for (String lineEnd : List.of("\r\r\n", "\r\n", "\n", "\r")) {
            if (startsWith(message, at, lineEnd)) {
                return at + lineEnd.length();
            }
        }
        return at;
    }

    private static boolean startsWith(byte[] message, int at, String text) {
        if (at + text.length() > message.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (message[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
