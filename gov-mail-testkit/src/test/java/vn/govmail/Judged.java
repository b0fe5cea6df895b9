package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import vn.govmail.rule.Provision;
import vn.govmail.text.Language;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/** What tests say about an assessment. */
record Judged(Assessment assessment) {

    /** The outcome, and the codes of exactly those findings that made it. */
    static Judged that(Assessment assessment, Outcome outcome, String... decidingCodes) {
        assertThat(assessment.outcome())
                .as(assessment.explain(Language.ENGLISH))
                .isEqualTo(outcome);
        assertThat(assessment.decidingFindings())
                .as(assessment.explain(Language.ENGLISH))
                .extracting(Finding::code)
                .containsOnly(decidingCodes);
        return new Judged(assessment);
    }

    /** The provisions on which the deciding findings rest. */
    Judged citing(String... provisions) {
        List<String> cited = assessment.decidingFindings().stream()
                .flatMap(f -> f.provision().stream())
                .map(Provision::id)
                .toList();
        assertThat(cited).as(assessment.explain(Language.ENGLISH)).containsAll(Arrays.asList(provisions));
        if (provisions.length == 0) {
            assertThat(cited).isEmpty();
        }
        return this;
    }

    /** The provisions by which the documents have their value, one for each document that has one. */
    Judged byRoute(String... provisions) {
        assertThat(assessment.documents().stream().flatMap(d -> d.route().stream()))
                .extracting(r -> r.route().provision().id())
                .containsExactly(provisions);
        return this;
    }

    /** Findings that are there besides, whether they decide or not. */
    Judged with(String... codes) {
        assertThat(codes(assessment)).contains(codes);
        return this;
    }

    Judged without(String... codes) {
        assertThat(codes(assessment)).doesNotContain(codes);
        return this;
    }

    static List<String> codes(Assessment assessment) {
        return assessment.findings().stream().map(Finding::code).toList();
    }
}
