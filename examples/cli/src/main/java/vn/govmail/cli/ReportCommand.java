package vn.govmail.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.govmail.operation.report.RecordException;
import vn.govmail.operation.report.RecordLines;
import vn.govmail.operation.report.ReportPeriod;
import vn.govmail.operation.report.StoredRecord;
import vn.govmail.operation.report.UsageReport;
import vn.govmail.operation.report.UsageSummary;
import vn.govmail.text.Language;

/** {@code gov-mail report}: usage and compliance in a period, from what assess wrote or a host stored. */
@Command(
        name = "report",
        description = "Usage and compliance in a period, from JSON Lines of assess --json or of stored records.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "JSON Lines; - or none for standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "The first day, as in 2026-01-01.")
    private LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", paramLabel = "DAY", required = true, description = "The last day, as in 2026-06-30.")
    private LocalDate to = LocalDate.EPOCH;

    @Option(names = "--format", paramLabel = "html|csv|json", description = "By default html.")
    private Form form = Form.HTML;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to write; by default standard output.")
    private @Nullable Path out;

    @Option(names = "--lang", paramLabel = "vi|en", description = "By default vi if the locale is Vietnamese, else en.")
    private OutputOptions.@Nullable Tongue tongue;

    /** As what the report is written. */
    enum Form {
        HTML,
        CSV,
        JSON
    }

    ReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (to.isBefore(from)) {
            throw UsageException.of("PERIOD", "from", from.toString(), "to", to.toString());
        }
        ReportPeriod period = new ReportPeriod(from, to);
        UsageSummary summary = UsageSummary.NONE;
        for (String file : files.isEmpty() ? List.of("-") : files) {
            // each file is summed up by itself: the report of all is the merge
            summary = summary.and(summary(file, period));
        }
        UsageReport report = UsageReport.of(policy.rules(), period, policy.day(surroundings.clock()), summary);
        write(report);
        return report.findings().isEmpty() ? Exit.FINE : Exit.NOT_FINE;
    }

    private UsageSummary summary(String file, ReportPeriod period) {
        try (InputStream in = file.equals("-") ? surroundings.in() : Files.newInputStream(Path.of(file))) {
            // what is not UTF-8 is an error: no record is read with other letters than it has
            Lines lines = new Lines(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), file);
            return UsageSummary.of(
                    Stream.generate(() -> next(lines))
                            .takeWhile(Optional::isPresent)
                            .flatMap(Optional::stream)
                            .filter(line -> !line.isBlank())
                            .map(line -> read(line, file, lines.number())),
                    period);
        } catch (UncheckedIOException e) {
            IOException why = e.getCause();
            throw UsageException.file(file, why == null ? new IOException(e) : why);
        } catch (IOException e) {
            throw UsageException.file(file, e);
        }
    }

    private static Optional<String> next(Lines lines) {
        try {
            return Optional.ofNullable(lines.next());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredRecord read(String line, String file, int number) {
        try {
            return RecordLines.read(line);
        } catch (RecordException e) {
            throw UsageException.of(
                    "RECORD", "file", file, "line", String.valueOf(number), "problem", e.message(language()));
        }
    }

    private void write(UsageReport report) {
        StringBuilder text = new StringBuilder();
        Language language = language();
        try {
            switch (form) {
                case HTML -> report.writeHtml(language, text);
                case CSV -> text.append(report.toCsv(language));
                case JSON -> text.append(report.toJson(language)).append('\n');
            }
            if (out == null) {
                PrintStream stream = surroundings.out();
                stream.print(text);
                stream.flush();
            } else {
                Files.writeString(out, text);
            }
        } catch (IOException e) {
            throw UsageException.file("--out " + out, e);
        }
    }

    private Language language() {
        if (tongue != null) {
            return tongue.language();
        }
        return surroundings.locale().getLanguage().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
    }
}
