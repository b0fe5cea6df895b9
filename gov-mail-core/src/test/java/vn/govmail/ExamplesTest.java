package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.govmail.rule.Example;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Basis;
import vn.govmail.verdict.Finding;

/** The examples of the rule files are tests: each is written as a message and judged under its own file. */
class ExamplesTest {
    record Case(String ruleSet, Example example) {}

    static Stream<Case> examples() {
        return RuleSets.shipped().stream()
                .flatMap(id -> RuleSets.named(id).regulations().stream()
                        .flatMap(r -> r.examples().stream())
                        .map(e -> new Case(id, e)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleIsJudgedAsTheFileSays(Case given) {
        ExampleCase facts = new ExampleCase(given.example().given());

        Assessment assessment = facts.mail(RuleSets.named(given.ruleSet()))
                .assess(facts.message(), facts.times(), facts.circumstances());

        boolean found = assessment.findings().stream()
                .filter(f -> f.basis() == Basis.LAW)
                .map(Finding::code)
                .anyMatch(given.example().rule()::equals);
        assertThat(found)
                .as(assessment.explain(Language.ENGLISH))
                .isEqualTo(!given.example().met());
    }
}
