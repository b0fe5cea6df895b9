package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.address.Agency;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.intake.ImportLimits;
import vn.govmail.naming.intake.ImportSummary;
import vn.govmail.naming.intake.RowOutcome;
import vn.govmail.naming.intake.RowReport;
import vn.govmail.naming.intake.StaffFile;
import vn.govmail.naming.intake.StaffImport;

/** {@code gov-mail directory import}: staff lists come in. */
@Command(
        name = "import",
        description = {
            "Brings staff lists (CSV, XLSX) into the directory: everybody gets an address, every row a report. A row that cannot"
                    + " be used stops no other; importing a list again reserves nothing twice.",
            "With --json an object for each row, then one for the list; without it the rows that somebody has to look at."
        },
        mixinStandardHelpOptions = true)
final class DirectoryImportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @Mixin
    private final ActOptions act = new ActOptions();

    @Mixin
    private final FileInputs inputs = new FileInputs();

    @Mixin
    private final AgencyOptions agencies = new AgencyOptions();

    @Option(names = "--dry-run", description = "Say what would come of it, and reserve nothing.")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "A file for the report of each row: .html a page, .jsonl JSON Lines, otherwise CSV that can be mended"
                            + " and imported. Of several lists the second gets FILE-2, and so on.")
    private @Nullable Path report;

    @Option(names = "--sheet", paramLabel = "NAME", description = "The sheet; by default the first with a staff list.")
    private String sheet = "";

    DirectoryImportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        Act by = act.act(options.at(surroundings), run.sentences());
        agencies.read();
        return dryRun
                ? run.rehearsed(directory -> lists(run, directory, by))
                : run.created(directory -> lists(run, directory, by));
    }

    private void lists(DirectoryRun run, Directory directory, Act by) throws InputException {
        StaffImport plan = StaffImport.into(directory, options.naming(surroundings), by)
                .units(DirectoryOptions::unit)
                .sheet(sheet);
        Optional<Agency> usual = agencies.enter(directory, by, run.sentences());
        StaffImport intake = usual.isPresent() ? plan.inAgency(usual.get()) : plan;
        StaffReports reports = new StaffReports(report, run.language());
        inputs.forEach(
                surroundings.in(), input -> run.answer(input, file -> list(run, intake, reports, input.shown(), file)));
    }

    private Answer list(DirectoryRun run, StaffImport intake, StaffReports reports, Object shown, Path file)
            throws InputException {
        StaffFile list;
        try {
            list = StaffFile.of(file, ImportLimits.DEFAULT);
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
        try (StaffReports.Open out = reports.next()) {
            ImportSummary summary = intake.run(list, row -> row(run, out, shown, row));
            out.finish(summary);
            return summary(summary, run);
        } catch (IOException e) {
            throw new InputException(
                    "FILE_UNWRITABLE",
                    run.sentences().text("directory.unwritable", Map.of("reason", FileProblems.text(e, run.sentences()))));
        }
    }

    private static void row(DirectoryRun run, StaffReports.Open out, Object shown, RowReport row) throws IOException {
        StaffRowAnswer answer = new StaffRowAnswer(row, run.sentences(), run.language());
        if (run.json()) {
            run.session().answer(Input.of(shown, answer), a -> a);
        } else if (answer.worthTelling()) {
            run.session().answer(Input.of(shown + ":" + row.row(), answer), a -> a);
        }
        out.take(row);
    }

    private Answer summary(ImportSummary summary, DirectoryRun run) {
        Map<String, @Nullable Object> outcomes = new LinkedHashMap<>();
        for (RowOutcome outcome : RowOutcome.values()) {
            outcomes.put(outcome.name(), summary.count(outcome));
        }
        var findings = summary.findings().stream().map(FindingView::of).toList();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("rows", summary.rows());
        json.put("outcomes", outcomes);
        json.put("complete", summary.isComplete());
        json.put("dryRun", dryRun);
        json.put("format", summary.format());
        json.put("encoding", summary.encoding());
        json.put("sheet", summary.sheet());
        json.put("columns", new TreeMap<>(summary.columns()));
        json.put(
                "findings",
                findings.stream()
                        .map(f -> f.toJson(run.sentences(), run.language()))
                        .toList());
        return new AnswerObject(
                json,
                () -> {
                    StringBuilder text = new StringBuilder(
                            run.sentences().text(dryRun ? "directory.rehearsed" : "directory.imported"));
                    outcomes.forEach((outcome, count) -> text.append("\n")
                            .append(run.sentences().text("outcome." + outcome))
                            .append(": ")
                            .append(count));
                    findings.forEach(f -> text.append('\n').append(f.toText(run.sentences(), run.language())));
                    return text.toString();
                },
                summary.isComplete());
    }
}
