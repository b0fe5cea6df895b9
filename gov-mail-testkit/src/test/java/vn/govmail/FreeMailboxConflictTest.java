package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.document;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

/**
 * Four regulations on free mailboxes: Đắk Nông refuses them, the Prime Minister's directive and Phú Yên tolerate them under
 * conditions that no message shows, Khánh Hòa is silent.
 */
class FreeMailboxConflictTest {
    private static final Letter AGENCY_AT_GMAIL = Intake.from(Intake.HEALTH_AT_GMAIL, "Sở Y tế")
            .attach("cv.pdf", PDF, document("108/SYT-VP").build().bytes());
    private static final Letter CITIZEN = Intake.from(Intake.CITIZEN, "Nguyễn Văn Bình");

    private static RuleSet rules(String policies) {
        return Arrays.stream(policies.split("\\+", -1))
                .map(RuleSets::named)
                .reduce(RuleSet::and)
                .orElseThrow();
    }

    private static Assessment assess(String policies, Letter letter, Times times) {
        return GovMail.under(rules(policies))
                .addressBook(Intake.DIRECTORY)
                .signatures(Intake.VERIFIER)
                .trustingResultsOf(Intake.SERVER)
                .build()
                .assess(letter.bytes(), times);
    }

    @ParameterizedTest
    @CsvSource({
        "dak-nong-2012, TREATED_AS_NOT_SENT, TREATED_AS_NOT_SENT",
        "national-2008, NEEDS_HUMAN_CHECK, FREE_MAILBOX_TEMPORARY",
        "phu-yen-2009, NEEDS_HUMAN_CHECK, FREE_MAILBOX_TEMPORARY",
        "national-2008+phu-yen-2009, NEEDS_HUMAN_CHECK, FREE_MAILBOX_TEMPORARY",
        "dak-nong-2012+national-2008+phu-yen-2009, TREATED_AS_NOT_SENT, TREATED_AS_NOT_SENT"
    })
    void eachRegulationDecidesAsItsTextSays(String policies, Outcome outcome, String code) {
        Assessment a = assess(policies, AGENCY_AT_GMAIL, Intake.TIMES);
        assertThat(a.outcome()).isEqualTo(outcome);
        assertThat(Judged.codes(a)).contains(code);
    }

    @Test
    void theStrictestDecidesAndEveryFindingIsKept() {
        Assessment a = assess("national-2008+dak-nong-2012+phu-yen-2009", AGENCY_AT_GMAIL, Intake.TIMES);
        assertThat(a.outcome()).isEqualTo(Outcome.TREATED_AS_NOT_SENT);
        assertThat(a.findings().stream()
                        .filter(f -> f.code().startsWith("FREE_") || f.code().startsWith("TREATED_"))
                        .map(Finding::provision)
                        .map(p -> p.orElseThrow().id()))
                .contains("CT34-2008.M1.a.2", "DN-12-2012.D9.K4", "PY-05-2009.M1.b.free");
    }

    @Test
    void beforeTheProvincesRuleThePermissionOfTheDirectiveStandsAlone() {
        Times before = Times.received(Instant.parse("2012-08-26T16:59:00Z"));
        Assessment a = assess("dak-nong-2012+national-2008", AGENCY_AT_GMAIL, before);
        assertThat(Judged.codes(a)).contains("FREE_MAILBOX_TEMPORARY").doesNotContain("TREATED_AS_NOT_SENT");
        Times after = Times.received(Instant.parse("2012-08-26T17:00:00Z"));
        assertThat(assess("dak-nong-2012+national-2008", AGENCY_AT_GMAIL, after).outcome())
                .isEqualTo(Outcome.TREATED_AS_NOT_SENT);
    }

    @Test
    void whereTheRegulationIsSilentNothingIsRefused() {
        Assessment a = assess("khanh-hoa-2013", AGENCY_AT_GMAIL, Intake.TIMES);
        assertThat(Judged.codes(a)).doesNotContain("TREATED_AS_NOT_SENT", "FREE_MAILBOX_TEMPORARY");
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012", "national-2008", "phu-yen-2009", "khanh-hoa-2013"})
    void aCitizensLetterIsLawfulUnderEveryRegulation(String policy) {
        Judged.that(assess(policy, CITIZEN, Intake.TIMES), Outcome.NO_DOCUMENT)
                .without("TREATED_AS_NOT_SENT", "FREE_MAILBOX_TEMPORARY");
    }

    @Test
    void theReceiversRegulationDecidesOnAcceptance() {
        // an agency of a province that tolerates free mail writes to one that does not, and the other way round
        assertThat(assess("dak-nong-2012", AGENCY_AT_GMAIL, Intake.TIMES).outcome())
                .isEqualTo(Outcome.TREATED_AS_NOT_SENT);
        assertThat(assess("phu-yen-2009", AGENCY_AT_GMAIL, Intake.TIMES).outcome())
                .isEqualTo(Outcome.NEEDS_HUMAN_CHECK);
    }
}
