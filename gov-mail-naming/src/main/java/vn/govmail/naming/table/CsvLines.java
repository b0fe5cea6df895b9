package vn.govmail.naming.table;

import java.io.IOException;
import java.util.List;

/**
 * Writes CSV (RFC 4180): CRLF, quotation marks where they are needed, every cell guarded against being taken for a formula.
 * What {@link CsvText} reads back are the cells as they were given, control characters and outer blanks excepted.
 */
public final class CsvLines {
    private final Appendable out;
    private final char separator;

    public CsvLines(Appendable out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    /**
     * Writes a row.
     *
     * @throws IOException if writing fails
     */
    public void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(separator);
            }
            cell(FormulaGuard.guarded(cells.get(i)));
        }
        out.append("\r\n");
    }

    private void cell(String text) throws IOException {
        boolean plain = text.chars()
                .noneMatch(
                        c -> c == separator || c == ',' || c == ';' || c == '"' || c == '\r' || c == '\n' || c == '\t');
        if (plain) {
            out.append(text);
            return;
        }
        out.append('"').append(text.replace("\"", "\"\"")).append('"');
    }
}
