package vn.govmail.text.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;

/**
 * Which field codes of Word hold text for readers (ISO/IEC 29500-1, 17.16.5): entries of an index or a table of contents, answers
 * of an IF, questions. All others hold names of fields, bookmarks, files and addresses, which other places know by the same
 * characters; they are left as they are.
 */
final class FieldCodes {
    private static final Set<String> WITH_TEXT =
            Set.of("XE", "TC", "IF", "QUOTE", "ASK", "FILLIN", "MACROBUTTON", "EQ");
    private static final String UNKNOWN = "";

    private final Deque<String> open = new ArrayDeque<>();

    /** A field begins, gets to its result, or ends. */
    void mark(String kind) {
        if (kind.equals("begin")) {
            open.push(UNKNOWN);
        } else if (kind.equals("end")) {
            open.poll();
        }
    }

    /** Whether a piece of the innermost field's code holds text for readers. */
    boolean isText(String code) {
        if (open.isEmpty()) {
            return false;
        }
        if (open.peek().equals(UNKNOWN) && !code.isBlank()) {
            open.pop();
            open.push(code.strip().split("[\\s\"]+", 2)[0].toUpperCase(Locale.ROOT));
        }
        return WITH_TEXT.contains(open.peek());
    }
}
