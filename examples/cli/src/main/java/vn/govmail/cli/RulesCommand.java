package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.govmail.rule.Regulation;
import vn.govmail.rule.RuleFileException;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

/** {@code gov-mail rules}: the provisions of the policy, or whether regulation files can be used. */
@Command(
        name = "rules",
        description =
                "The provisions of the policy with their words, or (--check) what is wrong with regulation files.",
        mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final PolicyOptions policy = new PolicyOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = "--check",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Regulation files to check, with their examples; a problem names its file and line.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--under",
            paramLabel = "ID|FILE",
            description =
                    "With --check: regulations that stand above; the file must be no weaker and leave out no topic."
                            + " May be repeated.")
    private List<String> above = new ArrayList<>();

    RulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (files.isEmpty() && !above.isEmpty()) {
            throw UsageException.of("UNDER_WITHOUT_CHECK");
        }
        LocalDate day = policy.day(surroundings.clock());
        Session session = new Session(surroundings, output);
        Sentences sentences = Sentences.in(session.language());
        if (files.isEmpty()) {
            RuleSet rules = policy.rules();
            for (Regulation regulation : rules.regulations()) {
                regulation
                        .provisions()
                        .forEach(provision -> session.answer(
                                Input.of(regulation.id(), provision),
                                p -> ProvisionView.of(regulation, p).answer(day, sentences, session.language())));
            }
        } else {
            files.forEach(file -> session.answer(Input.of(file.toString(), file), f -> check(f, above, sentences)));
        }
        return session.exitCode();
    }

    private static Answer check(Path file, List<String> above, Sentences sentences) throws InputException {
        try {
            return new RuleFileCheck(file.toString(), RuleSets.read(file), above).answer(sentences);
        } catch (RuleFileException e) {
            return RuleFileCheck.refused(e, sentences.language());
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
    }
}
