package vn.govmail.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.Observation;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.reorganisation.MergeList;
import vn.govmail.naming.reorganisation.MergeListException;
import vn.govmail.naming.reorganisation.PlanStep;
import vn.govmail.naming.reorganisation.PlanStep.Action;
import vn.govmail.naming.reorganisation.Reorganisation;
import vn.govmail.naming.reorganisation.ReorganisationPlan;
import vn.govmail.naming.reorganisation.StepOutcome;

/** {@code gov-mail directory merge}: a reorganisation as a plan, rehearsed or carried out. */
@Command(
        name = "merge",
        description = {
            "Plans the merger of agencies, or with --from-db of provinces: which addresses change, where two would have one and"
                    + " what settles that, which earlier addresses stay as aliases. Changes nothing without --carry-out.",
            "A line of the LIST: id of the agency that ends, id of the one it goes into[, its name[, its short name[, agency,"
                    + " district or commune[, its district]]]], parted by tabs, commas or semicolons; or a mailbox and what"
                    + " was decided about it: new, the address that takes it over, or the reading of the name."
        },
        mixinStandardHelpOptions = true)
final class DirectoryMergeCommand implements Callable<Integer> {
    /** What is done with the plan. */
    static final class How {
        @Option(names = "--rehearse", description = "Tries every step under the documents; nothing is written.")
        private boolean rehearse;

        @Option(names = "--carry-out", description = "Carries the plan out; may be repeated.")
        private boolean carryOut;
    }

    private final Surroundings surroundings;

    @Mixin
    private final DirectoryOptions options = new DirectoryOptions();

    @Mixin
    private final ActOptions act = new ActOptions();

    @ArgGroup
    private How how = new How();

    @Parameters(paramLabel = "LIST", description = "Which agencies go into which.")
    private Path list = Path.of("");

    @Option(
            names = "--from-db",
            paramLabel = "JDBC-URL",
            description =
                    "The directory of the agencies that end; it is only read. User and password are those of --db.")
    private @Nullable String url;

    @Option(
            names = "--aliases-until",
            paramLabel = "DATE",
            description = "The first day on which earlier addresses no longer receive; otherwise as the policy says.")
    private @Nullable String aliases;

    @Option(
            names = "--sizes",
            paramLabel = "FILE",
            description = "How many bytes mailboxes hold: lines of address, tab, number. Quotas are then checked.")
    private @Nullable Path sizes;

    @Option(names = "--report", paramLabel = "FILE", description = "Writes the plan as .html or .csv.")
    private @Nullable Path report;

    DirectoryMergeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        DirectoryRun run = new DirectoryRun(surroundings, options);
        MergeList merges = read(run.sentences());
        Map<String, Long> bytes = bytes();
        LocalDate day = options.day(surroundings);
        LocalDate end = aliases == null ? null : ActOptions.day(aliases, run.sentences());
        if (end != null && !end.isAfter(day)) {
            throw new UsageException(
                    "--aliases-until: " + run.sentences().text("directory.dayPassed", Map.of("day", end.toString())));
        }
        return run.existing(directory -> {
            Reorganisation inOne = Reorganisation.of(directory, options.naming(surroundings), merges)
                    .sizes(bytes);
            Reorganisation dated = end == null ? inOne : inOne.aliasesUntil(end);
            if (url == null) {
                work(run, directory, dated.plan(day));
            } else {
                run.beside(
                        url, other -> work(run, directory, dated.joining(other).plan(day)));
            }
        });
    }

    private MergeList read(Sentences sentences) {
        try {
            return MergeList.read(list);
        } catch (MergeListException e) {
            throw new UsageException(list + ": " + e.message(sentences.language()));
        } catch (IOException e) {
            throw UsageException.file(list.toString(), e);
        }
    }

    private Map<String, Long> bytes() {
        Map<String, Long> bytes = new HashMap<>();
        if (sizes == null) {
            return bytes;
        }
        try (Stream<String> lines = Files.lines(sizes, StandardCharsets.UTF_8)) {
            lines.filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split("\t", -1);
                MailAddress address = MailAddress.tryParse(cells[0].strip()).orElse(null);
                if (address == null || cells.length < 2 || !cells[1].strip().matches("[0-9]{1,18}")) {
                    throw UsageException.of("SIZES", "file", sizes.toString(), "line", Printable.of(line));
                }
                bytes.put(address.canonical(), Long.parseLong(cells[1].strip()));
            });
        } catch (UncheckedIOException e) {
            IOException why = e.getCause();
            throw UsageException.file("--sizes " + sizes, why == null ? new IOException(e) : why);
        } catch (IOException e) {
            throw UsageException.file("--sizes " + sizes, e);
        }
        return bytes;
    }

    private void work(DirectoryRun run, Directory directory, ReorganisationPlan plan) throws InputException {
        plan.findings()
                .forEach(finding -> run.answer(
                        Input.of(list.toString(), finding), one -> answer(Map.of(), "", List.of(one), false, run)));
        if (report != null) {
            write(report, plan, run);
        }
        if (how.carryOut || how.rehearse) {
            Directory to = how.carryOut ? directory : directory.rehearsal();
            plan.carryOut(
                    to,
                    act.act(options.at(surroundings), run.sentences()),
                    outcome -> run.answer(
                            Input.of(outcome.step().mailbox().address().toString(), outcome), one -> told(one, run)));
        } else {
            plan.steps()
                    .forEach(step ->
                            run.answer(Input.of(step.mailbox().address().toString(), step), one -> planned(one, run)));
        }
    }

    private static Answer planned(PlanStep step, DirectoryRun run) {
        return answer(json(step), line(step, run), step.findings(), step.action() != Action.DECIDE, run);
    }

    private static Answer told(StepOutcome outcome, DirectoryRun run) {
        Map<String, @Nullable Object> json = json(outcome.step());
        json.put("result", outcome.result());
        String line = run.sentences().text("merge." + outcome.result()) + ": " + line(outcome.step(), run);
        return answer(json, line, outcome.findings(), outcome.result() != StepOutcome.Result.NOT_DONE, run);
    }

    private static Map<String, @Nullable Object> json(PlanStep step) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("action", step.action());
        json.put("address", step.address().orElse(null));
        json.put("agency", step.agency());
        json.put("aliasUntil", step.aliasUntil().orElse(null));
        json.put("mailbox", new MailboxView(step.mailbox()).toJson());
        return json;
    }

    private static String line(PlanStep step, DirectoryRun run) {
        String action = run.sentences().text("merge." + step.action());
        String to = step.address().map(address -> " → " + address).orElse("");
        String until = step.aliasUntil().map(day -> " (" + day + ")").orElse("");
        return step.mailbox().name() + ": " + action + to + until;
    }

    private static Answer answer(
            Map<String, @Nullable Object> step,
            String line,
            List<? extends Observation> findings,
            boolean fine,
            DirectoryRun run) {
        List<FindingView> views = findings.stream().map(FindingView::of).toList();
        Map<String, @Nullable Object> json = new LinkedHashMap<>(step);
        json.put(
                "findings",
                views.stream()
                        .map(view -> view.toJson(run.sentences(), run.language()))
                        .toList());
        return new AnswerObject(
                json,
                () -> {
                    StringBuilder text = new StringBuilder(line);
                    views.forEach(view -> text.append('\n').append(view.toText(run.sentences(), run.language())));
                    return text.toString().strip();
                },
                fine);
    }

    private static void write(Path file, ReorganisationPlan plan, DirectoryRun run) throws InputException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                plan.csv(out, run.language());
            } else {
                plan.html(out, run.language());
            }
        } catch (IOException e) {
            throw new InputException(
                    "FILE_UNWRITABLE",
                    run.sentences()
                            .text("directory.unwritable", Map.of("reason", FileProblems.text(e, run.sentences()))));
        }
    }
}
