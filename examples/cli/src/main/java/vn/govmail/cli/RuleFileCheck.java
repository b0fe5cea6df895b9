package vn.govmail.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.RuleExamples;
import vn.govmail.rule.RuleFileException;
import vn.govmail.rule.RuleSet;
import vn.govmail.scope.Overlay;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

/**
 * What {@code rules --check} says of a regulation file that can be read: whether its examples come out, and whether it fits under
 * those above it.
 */
record RuleFileCheck(String file, RuleSet rules, List<String> above) {

    /** A file that cannot be used at all. */
    static Answer refused(RuleFileException e, Language language) {
        List<Map<String, @Nullable Object>> problems = e.problems().stream()
                .map(problem -> problem(problem.file(), problem.line(), problem.located(language)))
                .toList();
        return answer(List.of(), problems, e.message(language));
    }

    Answer answer(Sentences sentences) {
        Language language = sentences.language();
        List<Map<String, @Nullable Object>> problems = new ArrayList<>();
        for (RuleExamples.Failure failure : RuleExamples.failures(rules)) {
            int line = failure.example().line();
            problems.add(problem(file, line, file + ":" + line + ": " + failure.problem(language)));
        }
        if (!above.isEmpty()) {
            RuleSet higher = above.stream()
                    .map(PolicyOptions::ruleSet)
                    .reduce(RuleSet::and)
                    .orElseThrow();
            for (Finding finding : Overlay.of(higher, rules).findings()) {
                problems.add(problem(file, -1, file + ": " + finding.code() + ": " + finding.message(language)));
            }
        }
        int examples =
                rules.regulations().stream().mapToInt(r -> r.examples().size()).sum();
        String text = problems.isEmpty()
                ? sentences.text(
                        "rules.fine",
                        Map.of("policies", String.join(", ", rules.versions()), "examples", String.valueOf(examples)))
                : String.join(
                        "\n",
                        problems.stream()
                                .map(p -> String.valueOf(p.get("message")))
                                .toList());
        return answer(rules.versions(), problems, text);
    }

    private static Map<String, @Nullable Object> problem(String file, int line, String message) {
        Map<String, @Nullable Object> problem = new LinkedHashMap<>();
        problem.put("file", file);
        problem.put("line", line < 1 ? null : line);
        problem.put("message", message);
        return problem;
    }

    private static Answer answer(List<String> versions, List<Map<String, @Nullable Object>> problems, String text) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("valid", problems.isEmpty());
        json.put("policies", versions);
        json.put("problems", problems);
        return new AnswerObject(json, () -> text, problems.isEmpty());
    }
}
