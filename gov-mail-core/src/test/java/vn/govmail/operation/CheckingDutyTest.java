package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.operation.TestRegulations.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.govmail.operation.WindowResult.Status;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

/** Khoản 1 and 2 Điều 10 of Đắk Nông; the two directives that say "regularly". */
class CheckingDutyTest {
    private static final RuleSet DAK_NONG = TestRegulations.of(
            "dn",
            "D10.K1 unit-checks=MORNING_START MORNING_MIDDLE AFTERNOON_START AFTERNOON_MIDDLE",
            "D10.K2 person-checks=MORNING_START AFTERNOON_START",
            "M1.b.5 checker=NAMED");
    private static final RuleSet DIRECTIVE = TestRegulations.from("ct34", "2008-12-03", "M1.b.5 unit-checks=EACH_DAY");
    private static final RuleSet PHU_YEN = TestRegulations.from("py", "2009-03-03", "M2.c unit-checks=EACH_SESSION");
    /** 07:30-11:30 and 13:30-17:30; thirds of a session are 80 minutes. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.at("Lâm Đồng");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static AccessLog log(List<Gap> gaps, String... checks) {
        List<AccessEvent> events = Stream.of(checks)
                .map(time ->
                        new AccessEvent(at(time.contains("T") ? time : MONDAY + "T" + time), AccessKind.LOGIN, "anvt"))
                .toList();
        return new AccessLog("stttt@daknong.gov.vn", at("2026-01-01T00:00"), at("2027-01-01T00:00"), events, gaps);
    }

    private static List<Status> judge(RuleSet rules, MailboxKind kind, AccessLog log, LocalDate day) {
        return CheckingDuty.under(rules, CALENDAR).judge(kind, log, day, day).windows().stream()
                .map(WindowResult::status)
                .toList();
    }

    private static List<Status> unit(String... checks) {
        return judge(DAK_NONG, MailboxKind.AGENCY, log(List.of(), checks), MONDAY);
    }

    @Test
    void fourChecksAtTheFourTimesAreEnoughForAUnit() {
        assertThat(unit("07:35", "09:30", "13:35", "15:15"))
                .containsOnly(Status.MET)
                .hasSize(4);
    }

    @Test
    void threeChecksAreNotEnoughForAUnit() {
        assertThat(unit("07:35", "09:30", "13:35")).containsExactly(Status.MET, Status.MET, Status.MET, Status.MISSED);
    }

    @Test
    void fourChecksInTheMorningMissTheAfternoon() {
        assertThat(unit("07:35", "08:30", "09:30", "10:00"))
                .containsExactly(Status.MET, Status.MET, Status.MISSED, Status.MISSED);
    }

    @Test
    void aCheckAMinuteBeforeTheOfficeOpensIsNoneUnlessTheCallerSaysSo() {
        assertThat(unit("07:29", "09:30", "13:35", "15:15").get(0)).isEqualTo(Status.LATE);
        CheckingReport early = CheckingDuty.under(DAK_NONG, CALENDAR)
                .with(new WindowSettings(null, null, Duration.ofMinutes(5)))
                .judge(MailboxKind.AGENCY, log(List.of(), "07:29"), MONDAY, MONDAY);
        assertThat(early.windows().get(0).status()).isEqualTo(Status.MET);
    }

    @Test
    void theEndOfTheStartIsItsMiddlesBeginning() {
        assertThat(unit("08:49").subList(0, 2)).containsExactly(Status.MET, Status.MISSED);
        assertThat(unit("08:50").subList(0, 2)).containsExactly(Status.LATE, Status.MET);
    }

    @Test
    void lateIsHowLongAfterTheWindow() {
        WindowResult late = CheckingDuty.under(DAK_NONG, CALENDAR)
                .judge(MailboxKind.PERSON, log(List.of(), "09:20", "13:30"), MONDAY, MONDAY)
                .windows()
                .get(0);
        assertThat(late.status()).isEqualTo(Status.LATE);
        assertThat(late.late()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void aPersonChecksTwiceADay() {
        assertThat(judge(DAK_NONG, MailboxKind.PERSON, log(List.of(), "07:40", "13:40"), MONDAY))
                .containsExactly(Status.MET, Status.MET);
        assertThat(judge(DAK_NONG, MailboxKind.PERSON, log(List.of(), "07:40"), MONDAY))
                .containsExactly(Status.MET, Status.MISSED);
    }

    @Test
    void nobodyChecksOnDaysOffAndEverybodyOnMakeUpDays() {
        AccessLog none = log(List.of());
        assertThat(judge(DAK_NONG, MailboxKind.AGENCY, none, LocalDate.of(2026, 11, 22)))
                .isEmpty();
        assertThat(judge(DAK_NONG, MailboxKind.AGENCY, none, LocalDate.of(2026, 2, 17)))
                .isEmpty();
        assertThat(judge(DAK_NONG, MailboxKind.AGENCY, none, LocalDate.of(2026, 8, 22)))
                .containsOnly(Status.MISSED)
                .hasSize(4);
    }

    @Test
    void aDayThatMayBeAHolidayIsNotJudged() {
        WorkingCalendar undecided = CALENDAR.replacing(YearDecisions.none(2026));
        CheckingReport report = CheckingDuty.under(DAK_NONG, undecided)
                .judge(MailboxKind.PERSON, log(List.of()), LocalDate.of(2026, 2, 16), LocalDate.of(2026, 2, 16));
        assertThat(report.summary()).isEqualTo(new CheckingSummary(0, 0, 0, 0, 2, Duration.ZERO));
        assertThat(report.notes()).contains(CalendarNote.YEAR_NOT_DECIDED);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void leaveExcusesAPersonButNotAnAgency() {
        Gap leave = new Gap(at("2026-11-23T00:00"), at("2026-11-24T00:00"), Gap.Reason.LEAVE, "phép");
        AccessLog away = log(List.of(leave));
        assertThat(judge(DAK_NONG, MailboxKind.PERSON, away, MONDAY)).containsOnly(Status.EXCUSED);
        assertThat(judge(DAK_NONG, MailboxKind.AGENCY, away, MONDAY)).containsOnly(Status.MISSED);
    }

    @Test
    void anOutageExcusesWhatItCoversWhollyAndIsNamedWhereItCoversAPart() {
        Gap outage = new Gap(at("2026-11-23T07:00"), at("2026-11-23T09:00"), Gap.Reason.OUTAGE, "mất điện");
        CheckingReport report = CheckingDuty.under(DAK_NONG, CALENDAR)
                .judge(MailboxKind.AGENCY, log(List.of(outage), "13:30", "15:00"), MONDAY, MONDAY);
        assertThat(report.windows().get(0).status()).isEqualTo(Status.EXCUSED);
        assertThat(report.windows().get(1).status()).isEqualTo(Status.MISSED);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence()).isEqualTo("no check; OUTAGE 07:00-09:00"));
    }

    @Test
    void twoOutagesExcuseTogether() {
        Gap first = new Gap(at("2026-11-23T07:00"), at("2026-11-23T08:00"), Gap.Reason.OUTAGE, "");
        Gap second = new Gap(at("2026-11-23T08:00"), at("2026-11-23T08:50"), Gap.Reason.OUTAGE, "");
        Gap shorter = new Gap(at("2026-11-23T08:00"), at("2026-11-23T08:49"), Gap.Reason.OUTAGE, "");
        assertThat(judge(DAK_NONG, MailboxKind.AGENCY, log(List.of(first, second)), MONDAY)
                        .get(0))
                .isEqualTo(Status.EXCUSED);
        assertThat(judge(DAK_NONG, MailboxKind.AGENCY, log(List.of(first, shorter)), MONDAY)
                        .get(0))
                .isEqualTo(Status.MISSED);
    }

    @Test
    void whatTheLogDoesNotTellIsNotMissed() {
        Gap lost = new Gap(at("2026-11-23T08:00"), at("2026-11-23T08:05"), Gap.Reason.LOG_MISSING, "");
        assertThat(judge(DAK_NONG, MailboxKind.PERSON, log(List.of(lost)), MONDAY))
                .containsExactly(Status.NOT_KNOWN, Status.MISSED);
        AccessLog untilNoon = new AccessLog("x", at("2026-11-23T00:00"), at("2026-11-23T12:00"), List.of(), List.of());
        assertThat(judge(DAK_NONG, MailboxKind.PERSON, untilNoon, MONDAY))
                .containsExactly(Status.MISSED, Status.NOT_KNOWN);
    }

    @Test
    void aProgramThatFetchesMailHasCheckedNothing() {
        AccessEvent fetched = new AccessEvent(at("2026-11-23T07:40"), AccessKind.AUTOMATIC, "imap");
        AccessEvent sent = new AccessEvent(at("2026-11-23T07:41"), AccessKind.SEND, "anvt");
        AccessLog log =
                new AccessLog("x", at("2026-01-01T00:00"), at("2027-01-01T00:00"), List.of(sent, fetched), List.of());
        assertThat(judge(DAK_NONG, MailboxKind.PERSON, log, MONDAY)).containsOnly(Status.MISSED);
    }

    @Test
    void regularlyIsBrokenOnlyByAWholeDayOrSessionWithoutACheck() {
        assertThat(judge(DIRECTIVE, MailboxKind.AGENCY, log(List.of(), "19:00"), MONDAY))
                .containsExactly(Status.MET);
        assertThat(judge(DIRECTIVE, MailboxKind.AGENCY, log(List.of()), MONDAY)).containsExactly(Status.MISSED);
        assertThat(judge(PHU_YEN, MailboxKind.AGENCY, log(List.of(), "11:29", "13:30"), MONDAY))
                .containsExactly(Status.MET, Status.MET);
        assertThat(judge(PHU_YEN, MailboxKind.AGENCY, log(List.of(), "11:30", "13:30"), MONDAY))
                .containsExactly(Status.MISSED, Status.MET);
    }

    @Test
    void aDayOfWhichTheHoursAreNotKnownIsJudgedOnlyAsAWhole() {
        WorkingCalendar hoursUnknown = WorkingCalendar.withoutHours();
        CheckingReport report = CheckingDuty.under(DAK_NONG.and(DIRECTIVE), hoursUnknown)
                .judge(MailboxKind.AGENCY, log(List.of()), MONDAY, MONDAY);
        assertThat(report.summary()).isEqualTo(new CheckingSummary(0, 0, 1, 0, 4, Duration.ZERO));
        assertThat(report.findings())
                .singleElement()
                .satisfies(f -> assertThat(f.provision().orElseThrow().id()).isEqualTo("CT34-1-2012.M1.b.5"));
    }

    @Test
    void aRuleBindsFromItsFirstDay() {
        AccessLog log = new AccessLog("x", at("2012-01-01T00:00"), at("2013-01-01T00:00"), List.of(), List.of());
        WorkingCalendar calendar = WorkingCalendar.at("Đắk Nông");
        CheckingReport report = CheckingDuty.under(DAK_NONG, calendar)
                .judge(MailboxKind.PERSON, log, LocalDate.of(2012, 8, 24), LocalDate.of(2012, 8, 27));
        assertThat(report.windows()).hasSize(2).allMatch(w -> w.window().day().equals(LocalDate.of(2012, 8, 27)));
        assertThat(report.notes()).containsExactly(CalendarNote.HOURS_SINCE_NOT_VERIFIED);
    }

    @Test
    void twoRegulationsThatAskForOneWindowAreBothCited() {
        RuleSet other = TestRegulations.of("nb", "D7 unit-checks=MORNING_START");
        CheckingReport report = CheckingDuty.under(DAK_NONG.and(other), CALENDAR)
                .judge(MailboxKind.AGENCY, log(List.of(), "09:30", "13:35", "15:15"), MONDAY, MONDAY);
        assertThat(report.windows()).hasSize(4);
        assertThat(report.findings())
                .extracting(f -> f.provision().orElseThrow().id())
                .containsExactly("DN-1-2012.D10.K1", "NB-1-2012.D7");
    }

    @Test
    void aFindingSaysWhenAndHowLateInBothLanguages() {
        Finding finding = CheckingDuty.under(DAK_NONG, CALENDAR)
                .judge(MailboxKind.PERSON, log(List.of(), "09:20", "13:30"), MONDAY, MONDAY)
                .findings()
                .get(0);
        assertThat(finding.code()).isEqualTo("CHECK_MISSED");
        assertThat(finding.message(Language.VIETNAMESE))
                .isEqualTo("Hộp thư stttt@daknong.gov.vn không được kiểm tra đúng lúc ngày 2026-11-23: "
                        + "đầu giờ buổi sáng (07:30–08:50), kiểm tra muộn 30 phút.");
        assertThat(finding.message(Language.ENGLISH))
                .isEqualTo("The mailbox stttt@daknong.gov.vn was not checked in time on 2026-11-23: "
                        + "start of the morning (07:30–08:50), 30 minutes late.");
        assertThat(finding.citation(Language.ENGLISH)).isPresent();
    }

    @Test
    void anAgencysMailboxNeedsSomebodyWhoIsThere() {
        CheckerAssignment an = new CheckerAssignment("stttt", "anvt", LocalDate.of(2026, 11, 1), null);
        List<Leave> away = List.of(new Leave("anvt", LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25)));
        LocalDate friday = LocalDate.of(2026, 11, 27);
        assertThat(Checkers.of(List.of(an), List.of()).check(DAK_NONG, CALENDAR, "stttt", MONDAY, friday))
                .isEmpty();
        assertThat(Checkers.of(List.of(), List.of()).check(DAK_NONG, CALENDAR, "stttt", MONDAY, friday))
                .singleElement()
                .satisfies(f -> assertThat(f.evidence()).isEqualTo("5 working days from 2026-11-23 to 2026-11-27"));
        assertThat(Checkers.of(List.of(an), away).check(DAK_NONG, CALENDAR, "stttt", MONDAY, friday))
                .singleElement()
                .satisfies(f -> assertThat(f.arguments()).containsEntry("days", "2"));
        CheckerAssignment standIn =
                new CheckerAssignment("stttt", "binhtv", LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 26));
        assertThat(Checkers.of(List.of(an, standIn), away).check(DAK_NONG, CALENDAR, "stttt", MONDAY, friday))
                .isEmpty();
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        CheckingDuty duty = CheckingDuty.under(DAK_NONG, CALENDAR);
        AccessLog log = log(List.of());
        assertThatThrownBy(() -> duty.judge(MailboxKind.AGENCY, log, MONDAY, MONDAY.minusDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> duty.judge(MailboxKind.AGENCY, log, LocalDate.MIN, LocalDate.MAX))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gap(at("2026-11-23T08:00"), at("2026-11-23T08:00"), Gap.Reason.LEAVE, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WindowSettings(Duration.ZERO, null, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(duty.judge(MailboxKind.BROADCAST, log, MONDAY, MONDAY).windows())
                .isEmpty();
    }
}
