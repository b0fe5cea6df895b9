package vn.govmail.example.onestopshop;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.HtmlReport;

/** The command: prints the table, writes the report. */
public final class OneStopShop {
    private static final int WRONG_OUTCOME = 1;
    private static final int WRONG_USAGE = 2;

    private OneStopShop() {}

    /** Runs the demonstration, or judges the messages that are named. */
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) throws Exception {
        Language usual = Locale.getDefault().getLanguage().equals("vi") ? Language.VIETNAMESE : Language.ENGLISH;
        if (List.of(arguments).contains("--help")) {
            out.println(Options.USAGE);
            return 0;
        }
        try {
            Options options = Options.parse(arguments, usual);
            return options.inputs().isEmpty() ? demonstrate(options, out, err) : judge(options, out);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(Options.USAGE);
            return WRONG_USAGE;
        }
    }

    private static int demonstrate(Options options, PrintStream out, PrintStream err) throws Exception {
        Demonstration demonstration = Demonstration.run();
        show(demonstration.assessments(), options, out);
        demonstration.mistakes().forEach(m -> err.println("WRONG OUTCOME: " + m));
        return demonstration.mistakes().isEmpty() ? 0 : WRONG_OUTCOME;
    }

    private static int judge(Options options, PrintStream out) throws IOException {
        show(RealMessages.assess(options.inputs(), Instant.now()), options, out);
        return 0;
    }

    private static void show(List<Assessment> assessments, Options options, PrintStream out) throws IOException {
        out.println(Table.of(assessments, options.language()));
        Path report = options.report().toAbsolutePath();
        try (Writer writer = Files.newBufferedWriter(report)) {
            HtmlReport.write(assessments, options.language(), writer);
        }
        out.println((options.language() == Language.VIETNAMESE ? "Báo cáo: " : "Report: ") + report);
    }
}
