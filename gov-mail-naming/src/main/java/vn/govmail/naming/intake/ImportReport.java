package vn.govmail.naming.intake;

import java.io.IOException;
import vn.govmail.text.Language;

/**
 * Writes the report of an import row by row. The caller opens and closes what is written to, as UTF-8. Not thread-safe.
 */
public abstract sealed class ImportReport implements RowReports permits CsvReport, JsonLinesReport, HtmlReport {
    ImportReport() {}

    /**
     * As CSV, for people who mend what is wrong and import the file again: all that was read stands in columns that an import
     * understands, and what was found beside it.
     */
    public static ImportReport csv(Appendable out, Language language) {
        return new CsvReport(out, ',', language);
    }

    /** The same as Excel opens it by a double click: a byte order mark and semicolons. */
    public static ImportReport csvForExcel(Appendable out, Language language) throws IOException {
        out.append('\uFEFF');
        return new CsvReport(out, ';', language);
    }

    /** As JSON Lines: an object for each row, and last one with the summary. */
    public static ImportReport jsonLines(Appendable out) {
        return new JsonLinesReport(out);
    }

    /** As an HTML page that is whole in itself. */
    public static ImportReport html(Appendable out, Language language) {
        return new HtmlReport(out, language);
    }

    /**
     * Ends the report.
     *
     * @throws IOException if writing fails
     */
    public abstract void finish(ImportSummary summary) throws IOException;
}
