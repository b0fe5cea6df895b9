package vn.govmail.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            description = "Regulation files to check; a problem names its file and line.")
    private List<Path> files = new ArrayList<>();

    RulesCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Session session = new Session(surroundings, output);
        if (files.isEmpty()) {
            RuleSet rules = policy.rules();
            Sentences sentences = Sentences.in(session.language());
            for (Regulation regulation : rules.regulations()) {
                regulation
                        .provisions()
                        .forEach(provision -> session.answer(
                                Input.of(regulation.id(), provision),
                                p -> ProvisionView.of(regulation, p).answer(sentences, session.language())));
            }
        } else {
            files.forEach(file -> session.answer(Input.of(file.toString(), file), RulesCommand::check));
        }
        return session.exitCode();
    }

    private static Answer check(Path file) throws InputException {
        try {
            RuleSet rules = RuleSets.read(file);
            return checked(rules.versions(), List.of(), "OK " + String.join(", ", rules.versions()));
        } catch (RuleFileException e) {
            Map<String, @Nullable Object> problem = new LinkedHashMap<>();
            problem.put("file", e.file());
            problem.put("line", e.line() < 1 ? null : e.line());
            problem.put("message", e.getMessage());
            return checked(List.of(), List.of(problem), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw FileProblems.unreadable(file.toString(), e);
        }
    }

    private static Answer checked(List<String> versions, List<Map<String, @Nullable Object>> problems, String text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("valid", problems.isEmpty());
        json.put("policies", versions);
        json.put("problems", problems);
        return new AnswerObject(json, () -> text, problems.isEmpty());
    }
}
