package vn.govmail.operation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.operation.report.Records.HEALTH;
import static vn.govmail.operation.report.Records.YEAR;
import static vn.govmail.operation.report.Records.sent;
import static vn.govmail.operation.report.Records.summary;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.govmail.document.recipient.AgencyLevel;
import vn.govmail.json.JsonReader;
import vn.govmail.operation.CheckingSummary;
import vn.govmail.operation.report.StoredRecord.Direction;
import vn.govmail.operation.report.StoredRecord.Place;
import vn.govmail.rule.Effect;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;
import vn.govmail.verdict.Outcome;

class UsageReportTest {
    private static final LocalDate DAY = LocalDate.of(2015, 5, 4);
    private static final RuleSet KHANH_HOA = RuleSets.named("khanh-hoa-2013");

    private static UsageReport report(UsageSummary summary) {
        return UsageReport.of(KHANH_HOA, YEAR, LocalDate.of(2015, 12, 30), summary);
    }

    private static List<String> codes(UsageReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }

    /** Điểm g mục 2 of 12/CT-UBND (Khánh Hòa). */
    @ParameterizedTest
    @CsvSource({
        "71, 0, 29, 0, ''",
        "70, 0, 30, 0, ''",
        "69, 0, 31, 0, TARGET_70_NOT_MET",
        "69, 31, 0, 0, TARGET_70_NOT_MET",
        "69, 0, 30, 1, TARGET_UNDETERMINED",
        "70, 0, 0, 30, ''",
        "0, 0, 0, 0, TARGET_UNDETERMINED"
    })
    void shareOfDocumentsWhollyElectronic(long electronic, long both, long paper, long open, String expected) {
        UsageSummary summary = summary(sent(DAY, HEALTH, new ExchangeCounts(electronic, both, paper, open)));
        assertThat(codes(report(summary)).stream().distinct().toList())
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void communesAndYearsBeforeTheTargetDoNotCount() {
        Place commune = Place.agency("hoathang", AgencyLevel.COMMUNE);
        UsageSummary summary = summary(
                sent(DAY, HEALTH, new ExchangeCounts(1, 0, 0, 0)), sent(DAY, commune, new ExchangeCounts(0, 0, 9, 0)));
        assertThat(codes(report(summary))).isEmpty();
        assertThat(summary.total().inCommunes().paper()).isEqualTo(9);

        UsageReport earlier =
                UsageReport.of(KHANH_HOA, ReportPeriod.year(2014), LocalDate.of(2014, 12, 1), UsageSummary.NONE);
        assertThat(codes(earlier)).isEmpty();
    }

    @Test
    void paperAloneCountsAgainstTheShare() {
        UsageSummary summary =
                summary(sent(DAY, HEALTH, new ExchangeCounts(2, 0, 0, 0)), new StoredRecord.PaperDocument(DAY, HEALTH));
        assertThat(report(summary).findings()).extracting(Finding::code).contains("TARGET_70_NOT_MET");
        assertThat(report(summary).findings())
                .filteredOn(f -> f.subject().equals("syt"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.message(Language.ENGLISH)).contains("66 %").contains("2/3");
                    assertThat(f.effect()).isEqualTo(Effect.INFO);
                    assertThat(f.provision()).isPresent();
                });
    }

    @Test
    void recordsOutsideThePeriodDoNotCount() {
        LocalDate before = LocalDate.of(2014, 12, 31);
        UsageSummary summary = summary(
                sent(before, HEALTH, new ExchangeCounts(1, 0, 0, 0)),
                sent(YEAR.first(), HEALTH, new ExchangeCounts(1, 0, 0, 0)),
                sent(YEAR.last(), HEALTH, new ExchangeCounts(1, 0, 0, 0)));
        assertThat(summary.total().messages()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "national-2008, 2010-01-01, 2010-12-31, 2010-01-01/2010-06-30 2010-07-01/2010-12-31",
        "national-2008, 2008-01-01, 2009-06-29, 2008-07-01/2008-12-31",
        "dak-nong-2012, 2012-01-01, 2013-12-30, 2012-01-01/2012-12-31",
        "khanh-hoa-2013, 2013-01-01, 2014-12-31, 2013-01-01/2013-12-31 2014-01-01/2014-12-31",
        "phu-yen-2009, 2009-01-01, 2020-12-31, ''"
    })
    void calendarKnowsThePeriodsThatClausesAskFor(String rules, LocalDate from, LocalDate to, String expected) {
        List<ReportCalendar.Due> due =
                ReportCalendar.under(RuleSets.named(rules)).due(new ReportPeriod(from, to));
        assertThat(String.join(" ", due.stream().map(d -> d.period().toString()).toList()))
                .isEqualTo(expected);
    }

    @Test
    void reportIsMissingFromTheLastDayOfItsPeriodUntilItIsFiled() {
        UsageSummary none = UsageSummary.NONE;
        assertThat(codes(UsageReport.of(KHANH_HOA, YEAR, LocalDate.of(2015, 12, 30), none)))
                .doesNotContain("REPORT_DUE");
        assertThat(codes(UsageReport.of(KHANH_HOA, YEAR, LocalDate.of(2015, 12, 31), none)))
                .contains("REPORT_DUE");
        UsageSummary filed = summary(new StoredRecord.Filed(LocalDate.of(2015, 12, 20), "KH-12-2013.M2.h", YEAR));
        assertThat(codes(UsageReport.of(KHANH_HOA, YEAR, LocalDate.of(2016, 1, 2), filed)))
                .doesNotContain("REPORT_DUE");
        UsageSummary other = summary(
                new StoredRecord.Filed(LocalDate.of(2015, 12, 20), "KH-12-2013.M2.h", ReportPeriod.half(2015, 1)));
        assertThat(codes(UsageReport.of(KHANH_HOA, YEAR, LocalDate.of(2016, 1, 2), other)))
                .contains("REPORT_DUE");
    }

    @Test
    void whoMissedWhatIsInTheData() {
        UsageSummary summary = summary(
                new StoredRecord.Message(
                        DAY,
                        new Place("syt", "vp", null),
                        Direction.SENT,
                        "VP.syt@khanhhoa.gov.vn",
                        Outcome.NEEDS_HUMAN_CHECK,
                        ExchangeCounts.NONE,
                        Map.of(new FindingKey("KH-12-2013.M2.e", "UNTRUSTED_CA", Effect.ERROR), 2L)),
                new StoredRecord.Checks(
                        DAY, HEALTH, "syt@khanhhoa.gov.vn", new CheckingSummary(8, 1, 1, 0, 0, Duration.ofMinutes(5))));
        String csv = report(summary).toCsv(Language.ENGLISH);
        assertThat(csv)
                .startsWith("\uFEFFAgency,Unit,Measure,Item,Number\r\n")
                .contains("syt,vp,findings,KH-12-2013.M2.e UNTRUSTED_CA ERROR,2\r\n")
                .contains("syt,,checks,missed,1\r\n")
                .contains("syt,vp,mailboxes,in-use,1\r\n");
        Map<String, ?> json = JsonReader.object(report(summary).toJson(Language.VIETNAMESE));
        assertThat(json.get("total"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("messages", 1L);
        assertThat(json.toString()).doesNotContain("VP.syt").doesNotContain("vp.syt@");
    }

    @Test
    void formulasInNamesAreDefused() {
        Place bad = new Place("=cmd()", "", AgencyLevel.DEPARTMENT);
        assertThat(report(summary(sent(DAY, bad, ExchangeCounts.NONE))).toCsv(Language.VIETNAMESE))
                .contains("\r\n'=cmd(),");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void pageIsWellFormedAndEveryChartHasWordsAndATable(Language language) throws Exception {
        UsageSummary summary = summary(
                sent(DAY, HEALTH, new ExchangeCounts(7, 1, 0, 2)),
                sent(DAY, new Place("<b>\"stc\"&", "p'1", AgencyLevel.DISTRICT), new ExchangeCounts(0, 5, 0, 0)),
                new StoredRecord.Checks(
                        DAY, HEALTH, "syt@khanhhoa.gov.vn", new CheckingSummary(8, 1, 1, 0, 0, Duration.ZERO)));
        Document page = parsed(html(summary, language));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.tag());
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        NodeList charts = page.getElementsByTagName("svg");
        assertThat(charts.getLength()).isGreaterThanOrEqualTo(3);
        for (int i = 0; i < charts.getLength(); i++) {
            Element chart = (Element) charts.item(i);
            assertThat(chart.getAttribute("role")).isEqualTo("img");
            assertThat(chart.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(chart.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
            assertThat(((Element) chart.getParentNode())
                            .getElementsByTagName("table")
                            .getLength())
                    .isEqualTo(1);
        }
        assertThat(page.getElementsByTagName("caption").getLength())
                .isEqualTo(page.getElementsByTagName("table").getLength());
    }

    private static String html(UsageSummary summary, Language language) throws IOException {
        StringBuilder out = new StringBuilder();
        report(summary).writeHtml(language, out);
        return out.toString();
    }

    private static Document parsed(String html) throws Exception {
        String xml = html.replaceFirst("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void everyWordOfThePageIsThereInBothLanguages() throws IOException {
        Pattern key = Pattern.compile(">(?:section|chart|table|subject|basis|findings)\\.[a-z.]+<");
        UsageSummary summary = summary(sent(DAY, HEALTH, new ExchangeCounts(7, 1, 0, 2)));
        for (Language language : Language.values()) {
            assertThat(key.matcher(html(summary, language)).find()).isFalse();
            assertThat(html(UsageSummary.NONE, language)).contains("</html>");
        }
    }

    @Test
    void assessmentAsItIsWrittenIsARecordToo() {
        String line = """
                {"outcome":"PAPER_REQUIRED","acceptance":"ACCEPTED","findings":[{"basis":"LAW","rule":"DN-12-2012.D9.K3",\
                "effect":"ERROR","code":"PAPER_REQUIRED_AND_SCAN"},{"basis":"TECHNICAL","rule":null,"effect":"INFO",\
                "code":"SENDER_NOT_AUTHENTICATED"}],"documents":[{"legalValue":"PAPER_EXPECTED"},{"legalValue":"EQUIVALENT"}],\
                "from":"Sở Y tế <syt@daknong.gov.vn>","at":"2015-05-04T23:30:00+07:00"}""";
        assertThat(RecordLines.read(line))
                .isEqualTo(new StoredRecord.Message(
                        DAY,
                        new Place("daknong.gov.vn", "", null),
                        Direction.RECEIVED,
                        "",
                        Outcome.PAPER_REQUIRED,
                        new ExchangeCounts(1, 1, 0, 0),
                        Map.of(
                                new FindingKey("DN-12-2012.D9.K3", "PAPER_REQUIRED_AND_SCAN", Effect.ERROR), 1L,
                                new FindingKey("", "SENDER_NOT_AUTHENTICATED", Effect.INFO), 1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{} {}",
                "{\"type\":\"message\"}",
                "{\"type\":\"perhaps\",\"day\":\"2015-01-01\"}",
                "{\"type\":\"document\",\"day\":\"2015-02-30\",\"agency\":\"a\"}",
                "{\"type\":\"document\",\"day\":\"2015-02-03\",\"agency\":7}",
                "{\"type\":\"document\",\"type\":\"document\"}",
                "{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]}",
                "{\"type\":\"filed\",\"day\":\"2015-02-03\",\"provision\":\"x\",\"first\":\"2015-03-01\",\"last\":\"2015-02-01\"}",
                "{\"outcome\":\"ACCEPTED\",\"at\":\"yesterday\",\"findings\":[],\"documents\":[]}",
                "{\"type\":\"checks\",\"day\":\"2015-02-03\",\"agency\":\"a\",\"mailbox\":\"m\",\"met\":-1}"
            })
    void lineThatIsNoRecordIsRefused(String line) {
        assertThatThrownBy(() -> RecordLines.read(line)).isInstanceOfSatisfying(RecordException.class, problem -> {
            assertThat(problem.message(Language.VIETNAMESE)).matches(".*[à-ỹ].*");
            assertThat(problem.message(Language.ENGLISH)).isEqualTo(problem.getMessage());
        });
    }

    @Test
    void whatIsWrongWithALineIsSaidInBothLanguages() {
        assertThatThrownBy(() -> RecordLines.read("{\"type\":\"document\",\"day\":\"hôm qua\",\"agency\":\"a\"}"))
                .hasMessage("\"day\" has to be a day written like 2026-01-31")
                .isInstanceOfSatisfying(
                        RecordException.class,
                        problem -> assertThat(problem.message(Language.VIETNAMESE))
                                .isEqualTo("\"day\" phải là ngày viết như 2026-01-31"));
    }
}
