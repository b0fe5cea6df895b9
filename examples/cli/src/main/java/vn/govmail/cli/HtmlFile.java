package vn.govmail.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.HtmlReport;

/** The report for people in one file; keeps the assessments only where it was asked for. */
final class HtmlFile {
    private final @Nullable Path file;
    private final List<Assessment> assessments = new ArrayList<>();

    HtmlFile(@Nullable Path file) {
        this.file = file;
        Path parent = file == null ? null : file.toAbsolutePath().getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            throw UsageException.of("HTML_FOLDER", "file", String.valueOf(file), "folder", String.valueOf(parent));
        }
    }

    void add(Assessment assessment) {
        if (file != null) {
            assessments.add(assessment);
        }
    }

    void write(Language language) {
        if (file == null) {
            return;
        }
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            HtmlReport.write(assessments, language, out);
        } catch (IOException e) {
            throw UsageException.file("--html " + file, e);
        }
    }
}
