package vn.govmail.document;

import java.util.regex.Pattern;

/** Where in the body of a message words of another message begin. One for each text. */
final class QuotedLines {
    private static final Pattern BEGINNING = Pattern.compile(
            "^\\s*+(?:-{2,}+\\s*+(?:original message|forwarded message|thư gốc|tin nhắn gốc|tin nhắn được chuyển"
                    + " tiếp|thư được chuyển tiếp)\\s*+-{2,}+|on .{5,100} wrote:|vào .{5,100} (?:đã viết|viết):)\\s*+$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private boolean begun;

    /** Whether the next line is quoted. */
    boolean next(String line) {
        if (!begun && (line.length() <= 160)) {
            begun = BEGINNING.matcher(line).matches();
        }
        return begun || line.stripLeading().startsWith(">");
    }
}
