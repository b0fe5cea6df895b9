package vn.govmail.naming.table;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180) as spreadsheet programs write it: any separator, any line end, quotation marks around cells with
 * separators, line ends and doubled quotation marks. A quotation mark without a partner spoils its own line and no other:
 * the line is read again as plain text and noted.
 */
public final class CsvText {
    private final String text;
    private final char separator;
    private final TableLimits limits;
    private int at;
    private int line = 1;

    private CsvText(String text, char separator, TableLimits limits) {
        this.text = Objects.requireNonNull(text, "text");
        this.separator = separator;
        this.limits = limits;
    }

    /**
     * Reads rows until the end, the limit, or until nobody wants more.
     *
     * @return false if there are more rows than the limit
     */
    public static boolean read(String text, char separator, TableLimits limits, RowSink sink) {
        CsvText reader = new CsvText(text, separator, limits);
        int rows = 0;
        while (reader.at < text.length()) {
            if (rows == limits.rows()) {
                return false;
            }
            rows++;
            if (!sink.take(reader.row())) {
                return true;
            }
        }
        return true;
    }

    private Row row() {
        int start = at;
        int startLine = line;
        RowBuilder row = new RowBuilder(limits);
        boolean more = true;
        while (more) {
            if (at < text.length() && text.charAt(at) == '"') {
                String cell = quoted();
                if (cell == null) {
                    at = start;
                    line = startLine;
                    return plainRow(startLine);
                }
                row.add(cell);
            } else {
                row.add(plain());
            }
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        endLine();
        return row.build(startLine);
    }

    /** The rest of the line with quotation marks as ordinary signs. */
    private Row plainRow(int number) {
        RowBuilder row = new RowBuilder(limits);
        boolean more = true;
        while (more) {
            if (at < text.length() && text.charAt(at) == '"') {
                row.note(Row.Problem.STRAY_QUOTE, row.size());
            }
            row.add(plain());
            more = at < text.length() && text.charAt(at) == separator;
            if (more) {
                at++;
            }
        }
        endLine();
        return row.build(number);
    }

    private String plain() {
        int start = at;
        while (at < text.length() && text.charAt(at) != separator && !isLineEnd(text.charAt(at))) {
            at++;
        }
        // one more than the limit shows that it is exceeded
        return text.substring(start, (int) Math.min(at, start + limits.cellCharacters() + 1L));
    }

    /** The cell behind a quotation mark; null if it does not end as a cell does, within the limit. */
    private @Nullable String quoted() {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length() && cell.length() <= limits.cellCharacters()) {
            char c = text.charAt(at);
            at++;
            if (c == '"') {
                if (at < text.length() && text.charAt(at) == '"') {
                    at++;
                } else {
                    boolean ends = at == text.length() || text.charAt(at) == separator || isLineEnd(text.charAt(at));
                    return ends ? cell.toString() : null;
                }
            } else if (c == '\n' || (c == '\r' && (at == text.length() || text.charAt(at) != '\n'))) {
                line++;
            }
            cell.append(c);
        }
        return null;
    }

    private void endLine() {
        if (at < text.length()) {
            boolean two = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            at += two ? 2 : 1;
            line++;
        }
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
