package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.fromHealth;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/** All regulations keep secret documents out of e-mail; no combination weakens that. */
class SecretDocumentsConflictTest {

    private static Assessment assess(RuleSet rules) {
        return GovMail.under(rules)
                .addressBook(Intake.DIRECTORY)
                .trustingResultsOf(Intake.SERVER)
                .build()
                .assess(fromHealth().subject("[TỐI MẬT] Báo cáo").bytes(), Intake.TIMES);
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012, DN-12-2012.D8.K2", "national-2008, CT34-2008.M1.b.3", "phu-yen-2009, PY-05-2009.M3"})
    void everyRegulationBlocksSecretDocuments(String policy, String provision) {
        Judged.that(assess(RuleSets.named(policy)), Outcome.SECRET_BLOCKED, "SECRET_BLOCKED")
                .citing(provision);
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012", "national-2008", "phu-yen-2009"})
    void aRegulationThatSaysNothingOfSecrecyWeakensNone(String policy) {
        RuleSet silent = RuleSets.named("khanh-hoa-2013");
        assertThat(assess(silent.and(RuleSets.named(policy))).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
        assertThat(assess(RuleSets.named(policy).and(silent)).outcome()).isEqualTo(Outcome.SECRET_BLOCKED);
    }
}
