package vn.govmail.text.office;

import java.util.Locale;
import java.util.Map;

/**
 * Gives the columns that a formula names other names: {@code Table1[Name]}, {@code Table1[[#This Row],[Name]]} (ISO/IEC 29500-1,
 * 18.17.6.7). Strings in quotes and everything else stay.
 */
final class StructuredReferences {
    private static final String SPECIAL = "[]#'@";

    private final String formula;
    private final Map<String, Map<String, String>> renamed;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private StructuredReferences(String formula, Map<String, Map<String, String>> renamed) {
        this.formula = formula;
        this.renamed = renamed;
    }

    /**
     * The formula with other names.
     *
     * @param renamed by the names of tables in lower case, the columns' old names and their new ones
     */
    static String rename(String formula, Map<String, Map<String, String>> renamed) {
        return new StructuredReferences(formula, renamed).read();
    }

    private String read() {
        while (at < formula.length()) {
            char c = formula.charAt(at);
            if ((c == '"') || (c == '\'')) {
                int close = formula.indexOf(c, at + 1);
                copyTo(close < 0 ? formula.length() : close + 1);
            } else if (isOfName(c)) {
                name();
            } else {
                // a workbook's number, [1]Sheet1!A1, ends before any name
                copyTo(at + 1);
            }
        }
        return out.toString();
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || (c == '_') || (c == '.') || (c == '\\');
    }

    private void name() {
        int end = at;
        while ((end < formula.length()) && isOfName(formula.charAt(end))) {
            end++;
        }
        Map<String, String> columns = renamed.get(formula.substring(at, end).toLowerCase(Locale.ROOT));
        copyTo(end);
        if ((end < formula.length()) && (formula.charAt(end) == '[')) {
            brackets(columns == null ? Map.of() : columns);
        }
    }

    /** What stands in brackets behind a table's name: a column, or more brackets. */
    private void brackets(Map<String, String> columns) {
        int depth = 0;
        int start = at;
        while (at < formula.length()) {
            char c = formula.charAt(at);
            if (c == '\'') {
                at = Math.min(at + 2, formula.length());
            } else if (c == '[') {
                flush(start);
                depth++;
                copyTo(at + 1);
                start = at;
            } else if (c == ']') {
                column(start, columns);
                depth--;
                copyTo(at + 1);
                start = at;
                if (depth == 0) {
                    return;
                }
            } else {
                at++;
            }
        }
        flush(start);
    }

    private void column(int start, Map<String, String> columns) {
        int from = (start < at) && (formula.charAt(start) == '@') ? start + 1 : start;
        String written = formula.substring(from, at);
        String renamedTo = columns.get(SheetText.withoutEscapes(unquoted(written)));
        out.append(formula, start, from).append(renamedTo == null ? written : quoted(renamedTo, written));
    }

    private static String unquoted(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            boolean quote = (name.charAt(i) == '\'') && (i + 1 < name.length());
            i += quote ? 1 : 0;
            bare.append(name.charAt(i));
        }
        return bare.toString();
    }

    /** With line breaks as the old name had them. */
    private static String quoted(String name, String before) {
        StringBuilder quoted = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c < ' ') && before.contains("_x00")) {
                quoted.append(SheetText.escape(c));
            } else {
                quoted.append(SPECIAL.indexOf(c) >= 0 ? "'" : "").append(c);
            }
        }
        return quoted.toString();
    }

    private void flush(int start) {
        out.append(formula, start, at);
    }

    private void copyTo(int end) {
        out.append(formula, at, end);
        at = end;
    }
}
