package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.Intake.PDF;
import static vn.govmail.Intake.document;
import static vn.govmail.Intake.fromHealth;
import static vn.govmail.Intake.signed;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.govmail.message.Circumstances;
import vn.govmail.message.SenderConditions;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.testkit.letter.Letter;
import vn.govmail.verdict.Assessment;
import vn.govmail.verdict.Outcome;

/**
 * Mail and the system in which agencies exchange documents: the directives let the one excuse from the other; since 6 September 2018
 * (Decision 28/2018) documents between agencies that come by mail alone take the place of paper no more. The four regulations do
 * not know that law: it applies where its file is named, and where it is not, that is said.
 */
class DocumentSystemConflictTest {
    private static final String DECISION = "28/2018/QĐ-TTg";
    private static final RuleSet TODAY = TodaysLawTest.rules();
    private static final byte[] BY_THE_UNIT = signed("101/SYT-VP");
    private static final byte[] BY_BOTH = document("101/SYT-VP")
            .build()
            .signedBy(Intake.DIRECTOR, Intake.SIGNED)
            .signedBy(Intake.HEALTH_SEAL, Intake.SIGNED)
            .bytes();

    private static Assessment assess(RuleSet rules, Letter letter, Times times, Circumstances circumstances) {
        return GovMail.under(rules)
                .addressBook(Intake.DIRECTORY)
                .signatures(Intake.VERIFIER)
                .trustingResultsOf(Intake.SERVER)
                .build()
                .assess(letter.bytes(), times, circumstances);
    }

    private static Assessment assess(RuleSet rules, byte[] file, Circumstances circumstances) {
        return assess(rules, fromHealth().attach("cv.pdf", PDF, file), Intake.TIMES, circumstances);
    }

    /** The later acts of which an assessment says that they were not applied. */
    private static List<String> notApplied(Assessment assessment) {
        return assessment.findings().stream()
                .filter(f -> f.code().equals("LATER_LAW_NOT_APPLIED"))
                .map(f -> f.arguments().get("number"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"national-2008, CT34-2008.M1.b.3", "phu-yen-2009, PY-05-2009.M3"})
    void anotherSystemOnRecordExcusesFromMail(String policy, String clause) {
        Letter schedule = fromHealth()
                .attach(
                        "lich.txt",
                        "text/plain; charset=utf-8",
                        "LỊCH CÔNG TÁC\nTuần 47".getBytes(StandardCharsets.UTF_8));
        assertThat(mandatory(policy, schedule, SenderConditions.UNKNOWN)).containsExactly(clause);
        assertThat(mandatory(policy, schedule, SenderConditions.UNKNOWN.withOtherSystem(false)))
                .containsExactly(clause);
        assertThat(mandatory(policy, schedule, SenderConditions.UNKNOWN.withOtherSystem(true)))
                .isEmpty();
    }

    private static List<String> mandatory(String policy, Letter letter, SenderConditions conditions) {
        Circumstances known = Circumstances.NONE.withConditions(conditions);
        return assess(RuleSets.named(policy), letter, Intake.TIMES, known).findings().stream()
                .filter(f -> f.code().equals("TYPE_MANDATORY"))
                .flatMap(f -> f.provision().stream())
                .map(provision -> provision.id())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dak-nong-2012", "national-2008", "phu-yen-2009"})
    void byItselfEachRegulationGrantsWhatItsTextGrantsAndSaysWhichLaterLawWasLeftOut(String policy) {
        Assessment alone = assess(RuleSets.named(policy), BY_THE_UNIT, Circumstances.NONE);
        assertThat(alone.outcome()).isEqualTo(Outcome.LEGALLY_EQUIVALENT);
        assertThat(notApplied(alone)).containsExactly(DECISION, "30/2020/NĐ-CP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dak-nong-2012", "national-2008", "phu-yen-2009", "khanh-hoa-2013"})
    void withTodaysLawMailAloneTakesThePlaceOfPaperNoMore(String policy) {
        RuleSet both = RuleSets.named(policy).and(TODAY);
        for (byte[] file : List.of(BY_THE_UNIT, BY_BOTH)) {
            Assessment byMail = assess(both, file, Circumstances.NONE);
            assertThat(byMail.outcome()).isEqualTo(Outcome.INFORMATION_ONLY);
            assertThat(Judged.codes(byMail)).contains("NOT_THROUGH_DOCUMENT_SYSTEM", "INFORMATION_ONLY_BY_MAIL");
            assertThat(notApplied(byMail)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dak-nong-2012", "national-2008", "phu-yen-2009", "khanh-hoa-2013"})
    void throughTheDocumentSystemASignedOriginalDoes(String policy) {
        Circumstances bySystem = Circumstances.NONE.receivedThroughDocumentSystem();
        assertThat(assess(RuleSets.named(policy).and(TODAY), BY_BOTH, bySystem).outcome())
                .isEqualTo(Outcome.LEGALLY_EQUIVALENT);
    }

    @Test
    void whichRegulationIsNamedFirstChangesNothing() {
        RuleSet dakNong = RuleSets.named("dak-nong-2012");
        for (byte[] file : List.of(BY_THE_UNIT, document("102/SYT-VP").build().bytes())) {
            Assessment one = assess(dakNong.and(TODAY), file, Circumstances.NONE);
            Assessment other = assess(TODAY.and(dakNong), file, Circumstances.NONE);
            assertThat(one.outcome()).isEqualTo(other.outcome()).isNotEqualTo(Outcome.LEGALLY_EQUIVALENT);
            assertThat(Judged.codes(one)).hasSameElementsAs(Judged.codes(other));
        }
    }

    @Test
    void whatMeetsTheProvincesStandardOwesNoPaperByItThoughTodaysLawAsksForMore() {
        RuleSet both = RuleSets.named("dak-nong-2012").and(TODAY);
        assertThat(Judged.codes(assess(both, BY_THE_UNIT, Circumstances.NONE)))
                .doesNotContain("PAPER_REQUIRED_AND_SCAN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dak-nong-2012", "national-2008", "phu-yen-2009", "khanh-hoa-2013"})
    void theLaterLawBeginsOnItsOwnDay(String policy) {
        assertThat(notApplied(on(policy, LocalDate.of(2018, 9, 5)))).isEmpty();
        assertThat(notApplied(on(policy, LocalDate.of(2018, 9, 6)))).containsExactly(DECISION);
        assertThat(notApplied(on(policy, LocalDate.of(2020, 3, 5)))).containsExactly(DECISION, "30/2020/NĐ-CP");
    }

    private static Assessment on(String policy, LocalDate day) {
        Times times =
                Times.received(day.atStartOfDay(Times.VIET_NAM).plusHours(9).toInstant());
        return assess(RuleSets.named(policy), fromHealth(), times, Circumstances.NONE);
    }

    @Test
    void ofManyRegulationsItIsSaidOnce() {
        RuleSet three = RuleSets.named("national-2008")
                .and(RuleSets.named("dak-nong-2012"))
                .and(RuleSets.named("phu-yen-2009"));
        assertThat(notApplied(assess(three, BY_THE_UNIT, Circumstances.NONE)))
                .containsExactly(DECISION, "30/2020/NĐ-CP");
    }

    @Test
    void beforeItsDayTodaysLawJudgesNothing() {
        Times before = Times.received(
                LocalDate.of(2018, 9, 5).atTime(9, 0).atZone(Times.VIET_NAM).toInstant());
        Assessment a = assess(
                RuleSets.named("dak-nong-2012").and(TODAY),
                fromHealth().attach("cv.pdf", PDF, document("9/SYT-VP").build().bytes()),
                before,
                Circumstances.NONE);
        assertThat(Judged.codes(a))
                .contains("POLICY_NOT_IN_FORCE", "PAPER_REQUIRED_AND_SCAN")
                .doesNotContain("INFORMATION_ONLY_BY_MAIL", "NOT_THROUGH_DOCUMENT_SYSTEM");
    }
}
