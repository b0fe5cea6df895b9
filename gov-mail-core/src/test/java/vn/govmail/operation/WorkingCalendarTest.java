package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.govmail.fact.Fact;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSets;

class WorkingCalendarTest {
    private static final WorkingCalendar DAK_NONG = WorkingCalendar.at("Đắk Nông");

    private static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(Times.VIET_NAM).toInstant();
    }

    private static CalendarDay day(String date) {
        return DAK_NONG.day(LocalDate.parse(date));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-04-11, COMPENSATORY, Giỗ Tổ 2022 was a Sunday",
        "2022-04-12, WORKING, the day after",
        "2022-05-02, COMPENSATORY, 30 April 2022 was a Saturday",
        "2022-05-03, COMPENSATORY, 1 May 2022 was a Sunday",
        "2022-05-04, WORKING, both are made up for",
        "2023-04-29, HOLIDAY, Giỗ Tổ 2023",
        "2023-05-01, HOLIDAY, Monday",
        "2023-05-02, COMPENSATORY, for Giỗ Tổ",
        "2023-05-03, COMPENSATORY, for 30 April",
        "2023-05-04, WORKING, then work",
        "2024-01-01, HOLIDAY, New Year",
        "2023-01-02, COMPENSATORY, New Year 2023 was a Sunday",
        "2026-02-13, WORKING, the Friday before Tết 2026",
        "2026-02-16, DECIDED_OFF, New Year's eve 2026",
        "2026-02-17, DECIDED_OFF, Tết 2026",
        "2026-02-22, WEEKEND, the last day",
        "2026-02-23, WORKING, then work",
        "2026-08-22, MAKE_UP, a Saturday that is worked",
        "2026-08-31, DECIDED_OFF, in exchange",
        "2026-09-02, DECIDED_OFF, National Day",
        "2026-09-03, WORKING, decided for 1 September",
        "2025-01-24, WORKING, before Tết 2025",
        "2025-01-27, DECIDED_OFF, Tết 2025",
        "2025-02-03, WORKING, after it",
        "2026-11-22, WEEKEND, a Sunday",
        "2026-11-23, WORKING, a Monday"
    })
    void daysAreWhatTheLawAndTheYearsDecisionsMakeOfThem(String date, DayKind kind, String why) {
        assertThat(day(date).kind()).as(why).isEqualTo(kind);
    }

    @Test
    void withoutTheYearsDecisionTheDaysOfTetAreOpenAndTheFirstIsCertain() {
        // Tết 2027 is Saturday 6 February: any five days with it, and what is off for the days of rest among them
        assertThat(day("2027-02-01").kind()).isEqualTo(DayKind.WORKING);
        assertThat(day("2027-02-02").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(day("2027-02-02").notes()).contains(CalendarNote.YEAR_NOT_DECIDED);
        assertThat(day("2027-02-02").reason()).isEqualTo("tet");
        assertThat(day("2027-02-06").kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(day("2027-02-10").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(day("2027-02-12").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(day("2027-02-15").kind()).isEqualTo(DayKind.WORKING);
    }

    @Test
    void withoutTheYearsDecisionTheSecondDayOfNationalDayIsOpen() {
        assertThat(day("2024-09-01").kind()).isEqualTo(DayKind.WEEKEND);
        assertThat(day("2024-09-02").kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(day("2024-09-03").kind())
                .as("second day, or in place of Sunday")
                .isEqualTo(DayKind.HOLIDAY);
        assertThat(day("2021-09-01").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(day("2021-09-03").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(day("2021-09-06").kind()).isEqualTo(DayKind.WORKING);
    }

    @Test
    void theCallersDecisionSettlesAYear() {
        Set<LocalDate> off = Set.of(LocalDate.of(2021, 9, 2), LocalDate.of(2021, 9, 3));
        WorkingCalendar decided = DAK_NONG.with(new YearDecisions(2021, off, Set.of(), "decision of the year"));
        assertThat(decided.day(LocalDate.of(2021, 9, 1)).kind()).isEqualTo(DayKind.WORKING);
        assertThat(decided.day(LocalDate.of(2021, 9, 3)).kind()).isEqualTo(DayKind.DECIDED_OFF);
        assertThat(decided.day(LocalDate.of(2021, 2, 10)).kind())
                .as("Tết of that year stays open")
                .isEqualTo(DayKind.UNKNOWN);
    }

    @Test
    void aDecisionMayBeReplacedButNotContradicted() {
        Set<LocalDate> saturday = Set.of(LocalDate.of(2026, 8, 22));
        YearDecisions other = new YearDecisions(2026, saturday, Set.of(), "another");
        assertThatThrownBy(() -> DAK_NONG.with(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-08-22");
        assertThat(DAK_NONG.replacing(other).day(LocalDate.of(2026, 8, 22)).kind())
                .isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void whatWouldBeAHolidayBeforeTheVerifiedLawIsOpen() {
        assertThat(day("2013-04-30").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(day("2013-04-30").notes()).contains(CalendarNote.HOLIDAY_LAW_NOT_VERIFIED);
        assertThat(day("2013-05-02").kind()).isEqualTo(DayKind.WORKING);
    }

    @Test
    void aYearOutsideTheLunarTableIsNeverGuessed() {
        assertThat(day("2051-06-05").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(day("2051-06-05").notes()).contains(CalendarNote.LUNAR_DATE_NOT_KNOWN);
        assertThat(day("2051-06-04").kind()).isEqualTo(DayKind.WEEKEND);
        assertThat(day("1899-06-05").kind()).isEqualTo(DayKind.UNKNOWN);
        assertThat(DAK_NONG.day(LocalDate.MAX).kind()).isEqualTo(DayKind.UNKNOWN);
    }

    @Test
    void officeHoursChangeWithTheDay() {
        assertThat(day("2025-10-31").hours()).contains(OfficeHours.parse("07:00-11:30", "13:30-17:00"));
        assertThat(day("2025-10-31").notes()).containsExactly(CalendarNote.HOURS_SINCE_NOT_VERIFIED);
        assertThat(day("2025-11-03").hours()).contains(OfficeHours.parse("07:30-11:30", "13:30-17:30"));
        assertThat(day("2025-11-03").notes()).isEmpty();
    }

    @Test
    void whereNoHoursAreKnownNoneAreTaken() {
        WorkingCalendar khanhHoa = WorkingCalendar.under(RuleSets.named("khanh-hoa-2013"));
        CalendarDay monday = khanhHoa.day(LocalDate.of(2026, 11, 23));
        assertThat(monday.kind()).isEqualTo(DayKind.WORKING);
        assertThat(monday.hours()).isEmpty();
        assertThat(monday.notes()).containsExactly(CalendarNote.HOURS_NOT_KNOWN);
        assertThat(khanhHoa.nextWorkingTime(at("2026-11-23T08:00:00"))).isInstanceOf(Fact.Unknown.class);
    }

    @Test
    void aRegulationsDomainFindsTheHours() {
        assertThat(WorkingCalendar.under(RuleSets.named("phu-yen-2009"))
                        .day(LocalDate.of(2024, 3, 4))
                        .hours())
                .contains(OfficeHours.parse("07:30-12:00", "13:30-17:00"));
    }

    @Test
    void workingTimeLeavesOutNightsLunchAndDaysOff() {
        WorkingTime overTheWeekend = DAK_NONG.between(at("2026-11-20T16:30:00"), at("2026-11-23T09:30:00"));
        assertThat(overTheWeekend.isExact()).isTrue();
        assertThat(overTheWeekend.atLeast()).isEqualTo(Duration.ofHours(3));
        assertThat(DAK_NONG.between(at("2026-11-23T11:00:00"), at("2026-11-23T14:00:00")))
                .isEqualTo(new WorkingTime(Duration.ofHours(1), Duration.ofHours(1), Set.of()));
        assertThat(DAK_NONG.between(at("2026-11-23T11:30:00"), at("2026-11-23T13:30:00")))
                .isEqualTo(WorkingTime.NONE);
    }

    @Test
    void anUnknownDayWidensWorkingTimeInPlaceOfBeingCounted() {
        WorkingTime tet = DAK_NONG.between(at("2027-02-01T07:30:00"), at("2027-02-03T07:30:00"));
        assertThat(tet.atLeast()).isEqualTo(Duration.ofHours(8));
        assertThat(tet.atMost()).isEqualTo(Duration.ofHours(16));
        assertThat(tet.notes()).contains(CalendarNote.YEAR_NOT_DECIDED);
    }

    @Test
    void endlessSpansAreAnsweredAtOnceAndWithoutCertainty() {
        WorkingTime ever = DAK_NONG.between(Instant.MIN, Instant.MAX);
        assertThat(ever.atLeast()).isZero();
        assertThat(ever.isExact()).isFalse();
        assertThatThrownBy(() -> DAK_NONG.between(Instant.MAX, Instant.MIN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(DAK_NONG.nextWorkingTime(Instant.MAX)).isInstanceOf(Fact.Unknown.class);
    }

    @Test
    void theNextWorkingTimeIsNowOrTheNextOpening() {
        assertThat(DAK_NONG.nextWorkingTime(at("2026-11-23T08:15:00")).toOptional())
                .contains(at("2026-11-23T08:15:00"));
        assertThat(DAK_NONG.nextWorkingTime(at("2026-11-23T11:30:00")).toOptional())
                .contains(at("2026-11-23T13:30:00"));
        assertThat(DAK_NONG.nextWorkingTime(at("2026-02-13T17:30:00")).toOptional())
                .contains(at("2026-02-23T07:30:00"));
        assertThat(DAK_NONG.nextWorkingTime(at("2027-02-01T17:30:00"))).isInstanceOf(Fact.Unknown.class);
    }

    @Test
    void workingDaysAreCountedAcrossHolidaysAndMakeUpDays() {
        LocalDate thursday = LocalDate.of(2026, 8, 20);
        assertThat(DAK_NONG.nthWorkingDay(thursday, 1).toOptional()).contains(LocalDate.of(2026, 8, 21));
        assertThat(DAK_NONG.nthWorkingDay(thursday, 2).toOptional()).contains(LocalDate.of(2026, 8, 22));
        assertThat(DAK_NONG.nthWorkingDay(LocalDate.of(2026, 8, 28), 1).toOptional())
                .contains(LocalDate.of(2026, 9, 3));
        assertThat(DAK_NONG.nthWorkingDay(LocalDate.of(2027, 2, 1), 1)).isInstanceOf(Fact.Unknown.class);
        assertThatThrownBy(() -> DAK_NONG.nthWorkingDay(thursday, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownPlacesAndContradictingDaysAreRefused() {
        assertThatThrownBy(() -> WorkingCalendar.at("Atlantis"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Đắk Nông");
        Set<LocalDate> day = Set.of(LocalDate.of(2026, 1, 5));
        assertThatThrownBy(() -> new YearDecisions(2026, day, day, "")).hasMessageContaining("both off and worked");
        assertThatThrownBy(() -> new YearDecisions(2027, day, Set.of(), "")).hasMessageContaining("no day of 2027");
        assertThatThrownBy(() -> OfficeHours.parse("07:30-11:30", "11:00-17:00"))
                .hasMessageContaining("not in order");
        assertThatThrownBy(() -> OfficeHours.parse("07:30", "13:30-17:00")).hasMessageContaining("not a session");
        assertThatThrownBy(() -> DAK_NONG.withWeekend(Set.of(DayOfWeek.values())))
                .hasMessageContaining("without a working day");
    }

    @Test
    void theLunarTableIsThatOfTheSource() throws IOException {
        String corpus = System.getProperty("govmail.corpus");
        Assumptions.assumeTrue(corpus != null, "needs the system property govmail.corpus");
        Path table = Path.of(corpus, "law", "vn-lunar-holidays.tsv");
        List<List<String>> rows = Files.readAllLines(table).stream()
                .filter(line -> line.matches("[0-9]{4}\t.*"))
                .map(line -> Arrays.asList(line.split("\t", -1)).subList(0, 3))
                .toList();
        assertThat(rows).hasSize(76);
        assertThat(Tables.rows("lunar-holidays.tsv", 3)).isEqualTo(rows);
    }
}
