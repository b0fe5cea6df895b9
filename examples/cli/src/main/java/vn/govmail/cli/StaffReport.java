package vn.govmail.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.intake.RowReport;
import vn.govmail.naming.intake.StaffColumn;
import vn.govmail.text.Language;

/** The report of an import as a CSV file: a line for each row of the lists, as it was read and what came of it. */
final class StaffReport implements AutoCloseable {
    private final BufferedWriter out;
    private final Sentences sentences;
    private final Language language;

    private StaffReport(BufferedWriter out, Sentences sentences, Language language) {
        this.out = out;
        this.sentences = sentences;
        this.language = language;
    }

    /** Begins a report; null where none is wanted. */
    static @Nullable StaffReport to(@Nullable Path file, Sentences sentences, Language language) throws IOException {
        if (file == null) {
            return null;
        }
        StaffReport report =
                new StaffReport(Files.newBufferedWriter(file, StandardCharsets.UTF_8), sentences, language);
        List<String> headings = new ArrayList<>(List.of("file", "row", "outcome", "address", "readings", "findings"));
        for (StaffColumn column : StaffColumn.values()) {
            headings.add(column.name());
        }
        report.line(headings.stream().map(h -> sentences.text("heading." + h)).toList());
        return report;
    }

    void row(String file, RowReport row) throws IOException {
        List<String> cells = new ArrayList<>();
        cells.add(file);
        cells.add(Integer.toString(row.row()));
        cells.add(sentences.text("outcome." + row.outcome()));
        cells.add(row.address().map(Object::toString).orElse(""));
        cells.add(String.join(" ", row.readings()));
        cells.add(row.findings().stream().map(f -> f.message(language)).collect(Collectors.joining(" ")));
        for (StaffColumn column : StaffColumn.values()) {
            cells.add(row.read(column));
        }
        line(cells);
    }

    /** RFC 4180; what a spreadsheet program would compute gets an apostrophe. */
    private void line(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean computed = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
            out.append(i > 0 ? "," : "").append('"');
            out.append((computed ? "'" + cell : cell).replace("\"", "\"\"")).append('"');
        }
        out.append("\r\n");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
