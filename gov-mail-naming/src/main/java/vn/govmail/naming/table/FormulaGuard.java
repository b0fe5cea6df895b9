package vn.govmail.naming.table;

/**
 * Keeps spreadsheet programs from taking text for a formula: text that begins with {@code = + - @}, a tabulator or a line end
 * gets an apostrophe before it, and so does text that begins with apostrophes before one of these, so that what was written
 * can be read back exactly.
 */
final class FormulaGuard {
    private static final String STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private FormulaGuard() {}

    static String guarded(String text) {
        return startsFormula(text) ? "'" + text : text;
    }

    static String unguarded(String text) {
        return text.startsWith("'") && startsFormula(text) ? text.substring(1) : text;
    }

    private static boolean startsFormula(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && STARTS.indexOf(text.charAt(at)) >= 0;
    }
}
