package vn.govmail.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.intake.ImportReport;
import vn.govmail.naming.intake.ImportSummary;
import vn.govmail.naming.intake.RowReport;
import vn.govmail.text.Language;

/** The report files of an import, one for each list: {@code report.csv}, {@code report-2.csv}, … */
final class StaffReports {
    private final @Nullable Path file;
    private final Language language;
    private int lists;

    StaffReports(@Nullable Path file, Language language) {
        this.file = file;
        this.language = language;
    }

    /** Begins the report of the next list. */
    Open next() throws IOException {
        lists++;
        return file == null ? new Open(null, null) : open(numbered(file));
    }

    private Path numbered(Path first) {
        if (lists == 1) {
            return first;
        }
        String name = String.valueOf(first.getFileName());
        int dot = name.lastIndexOf('.');
        return first.resolveSibling(
                dot > 0 ? name.substring(0, dot) + "-" + lists + name.substring(dot) : name + "-" + lists);
    }

    private Open open(Path to) throws IOException {
        BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8);
        String name = to.toString().toLowerCase(Locale.ROOT);
        ImportReport report = name.endsWith(".html") || name.endsWith(".htm")
                ? ImportReport.html(out, language)
                : name.endsWith(".jsonl") ? ImportReport.jsonLines(out) : ImportReport.csv(out, language);
        return new Open(out, report);
    }

    /** The report of one list; nothing where none is wanted. */
    record Open(@Nullable BufferedWriter out, @Nullable ImportReport report) implements AutoCloseable {
        void take(RowReport row) throws IOException {
            if (report != null) {
                report.take(row);
            }
        }

        void finish(ImportSummary summary) throws IOException {
            if (report != null) {
                report.finish(summary);
            }
        }

        @Override
        public void close() throws IOException {
            if (out != null) {
                out.close();
            }
        }
    }
}
