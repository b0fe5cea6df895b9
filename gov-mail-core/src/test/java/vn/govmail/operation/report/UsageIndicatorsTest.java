package vn.govmail.operation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.operation.report.Records.HEALTH;
import static vn.govmail.operation.report.Records.YEAR;
import static vn.govmail.operation.report.Records.sent;
import static vn.govmail.operation.report.Records.summary;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.json.JsonReader;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.operation.report.StoredRecord.Direction;
import vn.govmail.operation.report.StoredRecord.Place;
import vn.govmail.rule.Effect;
import vn.govmail.rule.Provision;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Outcome;

/**
 * Five clauses ask that the use of mail be watched, urged and assessed: what they need is to be seen, for each agency and unit, who
 * uses it, who does not, and how well. Each test is run for each clause.
 */
class UsageIndicatorsTest {
    private static final LocalDate DAY = LocalDate.of(2015, 5, 4);
    private static final Place FINANCE = Place.agency("stc", AgencyLevel.DEPARTMENT);
    private static final Place OFFICE = new Place("syt", "vp", AgencyLevel.DEPARTMENT);

    private static UsageReport report(String policy, StoredRecord... records) {
        return UsageReport.of(RuleSets.named(policy), YEAR, LocalDate.of(2015, 6, 1), summary(records));
    }

    private static String csv(UsageReport report) {
        return report.toCsv(Language.VIETNAMESE);
    }

    private static List<?> parts(UsageReport report) {
        return (List<?>) JsonReader.object(report.toJson(Language.VIETNAMESE)).get("parts");
    }

    private static Map<?, ?> documents(UsageReport report) {
        Map<?, ?> total = (Map<?, ?>)
                JsonReader.object(report.toJson(Language.VIETNAMESE)).get("total");
        return (Map<?, ?>) total.get("documentsSent");
    }

    @ParameterizedTest
    @CsvSource({
        "dak-nong-2012, DN-12-2012.D11.K1.a",
        "dak-nong-2012, DN-12-2012.D14.K3",
        "dak-nong-2012, DN-12-2012.D15.K1",
        "national-2008, CT34-2008.M1.c.1",
        "phu-yen-2009, PY-05-2009.M5"
    })
    void theReportServesTheClauseWithTheFiguresOfEachAgencyAndUnit(String policy, String clause) {
        StoredRecord.Message broken = new StoredRecord.Message(
                DAY,
                OFFICE,
                Direction.SENT,
                "vp.syt@daknong.gov.vn",
                Outcome.NEEDS_HUMAN_CHECK,
                ExchangeCounts.NONE,
                Map.of(new FindingKey(clause, "CODE", Effect.WARN), 2L));
        UsageReport report = report(
                policy,
                sent(DAY, HEALTH, new ExchangeCounts(3, 1, 0, 0)),
                broken,
                new StoredRecord.Checks(
                        DAY, HEALTH, "syt@daknong.gov.vn", new CheckingSummary(3, 0, 1, 0, 0, Duration.ZERO)));

        assertThat(report.clauses()).extracting(Provision::id).contains(clause);
        assertThat(parts(report)).hasSize(2);
        assertThat(csv(report))
                .contains("syt,,messages,LEGALLY_EQUIVALENT,1")
                .contains("syt,,documents-sent,electronicPercent,75")
                .contains("syt,,checks,missed,1")
                .contains("syt,vp,mailboxes,in-use,1")
                .contains("syt,vp,findings," + clause + " CODE WARN,2");
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012", "national-2008", "phu-yen-2009"})
    void whoUsesPaperAloneIsSeenBesideTheOthers(String policy) {
        UsageReport report = report(
                policy,
                sent(DAY, HEALTH, new ExchangeCounts(9, 0, 0, 0)),
                new StoredRecord.PaperDocument(DAY, FINANCE));
        assertThat(csv(report))
                .contains("stc,,documents-sent,paper,1")
                .contains("stc,,documents-sent,electronicPercent,0")
                .contains("stc,,mailboxes,in-use,0")
                .contains("syt,,documents-sent,electronicPercent,100");
        assertThat(documents(report).get("electronicPercent")).isEqualTo(90L);
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012", "national-2008", "phu-yen-2009"})
    void whoSentNoDocumentHasNoShareAndWhoIsInNoRecordIsNotInvented(String policy) {
        UsageReport nothing = report(policy);
        assertThat(parts(nothing)).isEmpty();
        assertThat(documents(nothing).containsKey("electronicPercent")).isFalse();

        UsageReport lettersOnly = report(policy, sent(DAY, HEALTH, ExchangeCounts.NONE));
        assertThat(csv(lettersOnly)).contains("syt,,mailboxes,in-use,1").doesNotContain("electronicPercent");
    }

    @ParameterizedTest
    @CsvSource({"dak-nong-2012", "national-2008", "phu-yen-2009"})
    void theFirstAndTheLastDayCountAndTheDaysBesideThemDoNot(String policy) {
        UsageReport report = report(
                policy,
                sent(YEAR.first().minusDays(1), HEALTH, new ExchangeCounts(1, 0, 0, 0)),
                sent(YEAR.first(), HEALTH, new ExchangeCounts(1, 0, 0, 0)),
                sent(YEAR.last(), HEALTH, new ExchangeCounts(0, 1, 0, 0)),
                sent(YEAR.last().plusDays(1), HEALTH, new ExchangeCounts(0, 1, 0, 0)));
        assertThat(csv(report))
                .contains("syt,,documents-sent,electronic,1")
                .contains("syt,,documents-sent,both,1")
                .contains("syt,,documents-sent,electronicPercent,50");
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 66", "1, 2, 33", "199, 1, 99", "0, 1, 0"})
    void aShareIsRoundedDownSoThatNoneLooksBetterThanItIs(long electronic, long paper, String percent) {
        UsageReport report = report("dak-nong-2012", sent(DAY, HEALTH, new ExchangeCounts(electronic, 0, paper, 0)));
        assertThat(csv(report)).contains("syt,,documents-sent,electronicPercent," + percent + "\r\n");
    }
}
