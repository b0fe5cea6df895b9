package vn.govmail.naming.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.naming.table.CsvLines;
import vn.govmail.text.Language;

/** The report as CSV. */
final class CsvReport extends ImportReport {
    private final CsvLines lines;
    private final Language language;
    private final Sentences words;
    private boolean begun;

    CsvReport(Appendable out, char separator, Language language) {
        this.lines = new CsvLines(out, separator);
        this.language = language;
        this.words = Sentences.of(ImportReport.class, language);
    }

    @Override
    public void take(RowReport row) throws IOException {
        begin();
        List<String> cells = new ArrayList<>();
        cells.add(Integer.toString(row.row()));
        cells.add(words.word("outcome." + row.outcome()));
        cells.add(row.address().map(MailAddress::toString).orElse(""));
        cells.add(String.join(" ", row.readings()));
        for (StaffColumn column : StaffColumn.values()) {
            cells.add(row.read(column));
        }
        cells.add(row.findings().stream()
                .map(finding -> finding.code() + ": " + finding.message(language) + " " + finding.advice(language))
                .collect(Collectors.joining(" | ")));
        lines.write(cells);
    }

    private void begin() throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        List<String> headings = new ArrayList<>();
        for (String key : List.of("row", "outcome", "given", "readings")) {
            headings.add(words.word("heading." + key));
        }
        for (StaffColumn column : StaffColumn.values()) {
            headings.add(words.word("column." + column));
        }
        headings.add(words.word("heading.findings"));
        lines.write(headings);
    }

    @Override
    public void finish(ImportSummary summary) throws IOException {
        begin();
    }
}
