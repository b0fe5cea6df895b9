package vn.govmail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.operation.report.ReportCalendar;
import vn.govmail.operation.report.ReportPeriod;
import vn.govmail.operation.report.StoredRecord;
import vn.govmail.operation.report.UsageReport;
import vn.govmail.operation.report.UsageSummary;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

/**
 * Four regulations on reports: the Prime Minister's directive asks for two a year, Đắk Nông and Khánh Hòa for one, Phú Yên leaves it
 * to the Department. Each is due by its own period, and one never takes the place of another.
 */
class ReportsConflictTest {
    private static final RuleSet ALL = RuleSets.shipped().stream()
            .sorted()
            .map(RuleSets::named)
            .reduce(RuleSet::and)
            .orElseThrow();
    private static final ReportPeriod YEAR = ReportPeriod.year(2014);
    private static final String PHU_YEN = "PY-05-2009.M5.c";

    private static List<String> due(ReportCalendar calendar, ReportPeriod days) {
        return calendar.due(days).stream()
                .map(due -> due.provision().id() + " " + due.on())
                .toList();
    }

    private static List<String> missing(ReportPeriod days, StoredRecord.Filed... filed) {
        return ReportCalendar.under(ALL).missing(days, List.of(filed)).stream()
                .map(f -> f.provision().orElseThrow().id() + " " + f.arguments().get("last"))
                .toList();
    }

    private static StoredRecord.Filed filed(String clause, ReportPeriod period) {
        return new StoredRecord.Filed(period.last(), clause, period);
    }

    @Test
    void eachRegulationHasItsOwnPeriodAndAllOfThemStand() {
        assertThat(due(ReportCalendar.under(ALL), YEAR))
                .containsExactly(
                        "CT34-2008.M1.c.2 2014-06-30",
                        "CT34-2008.M1.c.2 2014-12-31",
                        "DN-12-2012.D17.K2 2014-12-31",
                        "KH-12-2013.M2.h 2014-12-31");
    }

    @Test
    void aReportUnderOneClauseIsNoneUnderAnother() {
        assertThat(missing(YEAR, filed("DN-12-2012.D17.K2", YEAR)))
                .containsExactly(
                        "CT34-2008.M1.c.2 2014-06-30", "CT34-2008.M1.c.2 2014-12-31", "KH-12-2013.M2.h 2014-12-31");
    }

    @Test
    void whereAllWereFiledNothingIsMissing() {
        assertThat(missing(
                        YEAR,
                        filed("CT34-2008.M1.c.2", ReportPeriod.half(2014, 1)),
                        filed("CT34-2008.M1.c.2", ReportPeriod.half(2014, 2)),
                        filed("DN-12-2012.D17.K2", YEAR),
                        filed("KH-12-2013.M2.h", YEAR)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2014-06-29, ''", "2014-06-30, CT34-2008.M1.c.2", "2014-12-30, CT34-2008.M1.c.2"})
    void aReportIsDueOnTheLastDayOfItsPeriodAndNotBefore(LocalDate today, String clauses) {
        List<Finding> findings =
                UsageReport.of(ALL, YEAR, today, UsageSummary.NONE).findings();
        assertThat(String.join(
                        " ",
                        findings.stream()
                                .filter(f -> f.code().equals("REPORT_DUE"))
                                .map(f -> f.provision().orElseThrow().id())
                                .toList()))
                .isEqualTo(clauses);
    }

    @Test
    void noReportIsAskedForTheTimeBeforeARegulation() {
        assertThat(due(ReportCalendar.under(ALL), ReportPeriod.year(2012)))
                .containsExactly(
                        "CT34-2008.M1.c.2 2012-06-30", "CT34-2008.M1.c.2 2012-12-31", "DN-12-2012.D17.K2 2012-12-31");
        assertThat(due(ReportCalendar.under(ALL), ReportPeriod.year(2007))).isEmpty();
    }

    @Test
    void phuYenHasNoPeriodUntilTheDepartmentSetsOne() {
        RuleSet rules = RuleSets.named("phu-yen-2009");
        assertThat(due(ReportCalendar.under(rules), YEAR)).isEmpty();
        ReportCalendar quarterly = ReportCalendar.under(rules).withPeriod(PHU_YEN, Period.ofMonths(3));
        assertThat(due(quarterly, ReportPeriod.half(2014, 1)))
                .containsExactly(PHU_YEN + " 2014-03-31", PHU_YEN + " 2014-06-30");
        UsageReport report = UsageReport.of(rules, YEAR, LocalDate.of(2014, 4, 1), UsageSummary.NONE);
        assertThat(report.findings()).extracting(Finding::code).isEmpty();
        assertThat(report.dueBy(quarterly).findings())
                .singleElement()
                .satisfies(f -> assertThat(f.message(Language.VIETNAMESE)).contains("2014"))
                .extracting(Finding::code)
                .isEqualTo("REPORT_DUE");
    }

    @Test
    void aPeriodIsSetOnlyForAClauseOnReports() {
        ReportCalendar calendar = ReportCalendar.under(ALL);
        Stream.<Runnable>of(
                        () -> calendar.withPeriod("DN-12-2012.D9.K4", Period.ofMonths(3)),
                        () -> calendar.withPeriod("X", Period.ofMonths(3)),
                        () -> calendar.withPeriod(PHU_YEN, Period.ofDays(90)),
                        () -> calendar.withPeriod(PHU_YEN, Period.ZERO))
                .forEach(wrong -> assertThatIllegalArgumentException().isThrownBy(wrong::run));
    }

    @Test
    void anAdHocReportIsMadeForAnyPeriod() {
        ReportPeriod oneWeek = new ReportPeriod(LocalDate.of(2014, 3, 3), LocalDate.of(2014, 3, 9));
        UsageReport report = UsageReport.of(ALL, oneWeek, LocalDate.of(2014, 3, 10), UsageSummary.NONE);
        assertThat(report.clauses())
                .extracting(provision -> provision.id())
                .contains("CT34-2008.M1.c.2", "DN-12-2012.D11.K1.g", "DN-12-2012.D17.K2", PHU_YEN, "KH-12-2013.M2.h");
        assertThat(report.toJson(Language.VIETNAMESE)).contains("2014-03-03").contains("2014-03-09");
    }
}
