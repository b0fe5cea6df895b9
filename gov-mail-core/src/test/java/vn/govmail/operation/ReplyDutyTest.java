package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.operation.TestRegulations.at;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.govmail.fact.Limits;
import vn.govmail.message.jakarta.MimeMessages;
import vn.govmail.operation.ReplyResult.Status;
import vn.govmail.rule.MailboxKind;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

/** Điều 10 and khoản 3 Điều 13 of Đắk Nông: mail is answered promptly, and those responsible are named. */
class ReplyDutyTest {
    private static final RuleSet DAK_NONG = RuleSets.named("dak-nong-2012");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.at("Đắk Nông");
    private static final ReplyDuty DUTY = ReplyDuty.under(DAK_NONG, CALENDAR);
    private static final ReplyDuty IN_A_DAY = DUTY.within(Duration.ofHours(8));

    private static ReceivedMail mail(String received, String... replies) {
        return new ReceivedMail(
                "số 1",
                at(received),
                Stream.of(replies)
                        .map(time -> new ReceivedMail.Reply(at(time), false))
                        .toList(),
                false);
    }

    private static ReplyResult judge(ReplyDuty duty, ReceivedMail mail, String at) {
        return duty.judge("stttt", MailboxKind.AGENCY, List.of(mail), at(at))
                .results()
                .get(0);
    }

    @Test
    void aReplyOnTheSameDayIsInTime() {
        ReplyResult result = judge(IN_A_DAY, mail("2026-11-23T08:00", "2026-11-23T15:30"), "2026-11-27T17:00");
        assertThat(result.status()).isEqualTo(Status.ANSWERED);
        assertThat(result.age().atLeast()).isEqualTo(Duration.ofMinutes(330));
    }

    @Test
    void whatIsOpenFiveWorkingDaysIsOverdueWhereATimeIsSet() {
        ReplyReport report =
                IN_A_DAY.judge("stttt", MailboxKind.AGENCY, List.of(mail("2026-11-16T07:30")), at("2026-11-23T07:30"));
        assertThat(report.results().get(0).status()).isEqualTo(Status.OVERDUE);
        assertThat(report.results().get(0).age().atLeast()).isEqualTo(Duration.ofHours(40));
        assertThat(report.findings())
                .extracting(f -> f.provision().orElseThrow().id())
                .containsExactly("DN-12-2012.D10.reply", "DN-12-2012.D13.K3");
        assertThat(report.findings().get(0).message(Language.VIETNAMESE))
                .isEqualTo(
                        "Thư số 1 gửi đến hộp thư stttt chưa được trả lời sau 2400 phút làm việc (thời hạn 480 phút).");
    }

    @Test
    void whereNobodySetsATimeOnlyTheAgeIsGiven() {
        ReplyReport report =
                DUTY.judge("stttt", MailboxKind.AGENCY, List.of(mail("2026-11-16T07:30")), at("2026-11-23T07:30"));
        assertThat(report.findings()).isEmpty();
        assertThat(report.waiting()).singleElement().satisfies(r -> {
            assertThat(r.status()).isEqualTo(Status.OPEN);
            assertThat(r.age().atLeast()).isEqualTo(Duration.ofHours(40));
        });
    }

    @Test
    void exactlyTheTimeIsAllowedAndAMinuteMoreIsLate() {
        assertThat(judge(IN_A_DAY, mail("2026-11-20T17:30", "2026-11-23T17:30"), "2026-11-27T17:00")
                        .status())
                .isEqualTo(Status.ANSWERED);
        assertThat(judge(IN_A_DAY, mail("2026-11-20T17:29", "2026-11-23T17:30"), "2026-11-27T17:00")
                        .status())
                .isEqualTo(Status.ANSWERED_LATE);
    }

    @Test
    void anAutomaticReplyDoesNotCount() {
        String auto = "From: <a@daknong.gov.vn>\r\nAuto-Submitted: auto-replied\r\n\r\nx";
        ReceivedMail.Reply reply = ReceivedMail.Reply.of(
                MimeMessages.read(auto.getBytes(StandardCharsets.US_ASCII), Limits.DEFAULT), at("2026-11-16T08:01"));
        ReceivedMail mail = new ReceivedMail("1", at("2026-11-16T08:00"), List.of(reply), false);
        assertThat(judge(IN_A_DAY, mail, "2026-11-23T08:00").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void aTimeOfARegulationCountsUntilTheCallerSetsHisOwn() {
        RuleSet fourHours = TestRegulations.of("xx", "D1 reply=DUE", "D2 reply-time=PT4H");
        ReplyDuty duty = ReplyDuty.under(fourHours, CALENDAR);
        ReceivedMail mail = mail("2026-11-23T07:30", "2026-11-23T14:00");
        assertThat(judge(duty, mail, "2026-11-24T08:00").status()).isEqualTo(Status.ANSWERED_LATE);
        assertThat(judge(duty.within(Duration.ofHours(5)), mail, "2026-11-24T08:00")
                        .status())
                .isEqualTo(Status.ANSWERED);
    }

    @Test
    void daysThatMayBeHolidaysLeaveItOpen() {
        ReceivedMail mail = mail("2027-02-01T07:30");
        assertThat(judge(IN_A_DAY, mail, "2027-02-02T09:00").status()).isEqualTo(Status.NOT_KNOWN);
        assertThat(judge(IN_A_DAY, mail, "2027-02-15T17:30").status()).isEqualTo(Status.OVERDUE);
    }

    @Test
    void oddTimesAreNoTrouble() {
        assertThat(judge(IN_A_DAY, mail("2026-11-23T08:00", "2026-11-20T08:00"), "2026-11-23T09:00")
                        .status())
                .as("a reply before the message is none to it")
                .isEqualTo(Status.OPEN);
        ReceivedMail ever = new ReceivedMail("1", Instant.MIN, List.of(), false);
        assertThat(judge(IN_A_DAY, ever, "2026-11-23T09:00").status()).isEqualTo(Status.NOT_KNOWN);
        ReceivedMail later = mail("2026-11-24T08:00");
        assertThat(IN_A_DAY.judge("x", MailboxKind.PERSON, List.of(later), at("2026-11-23T08:00"))
                        .results())
                .isEmpty();
        assertThatThrownBy(() -> DUTY.within(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void summariesAdd() {
        ReplyReport report = IN_A_DAY.judge(
                "x",
                MailboxKind.PERSON,
                List.of(
                        mail("2026-11-16T08:00"),
                        mail("2026-11-16T08:00", "2026-11-16T09:00"),
                        new ReceivedMail("2", at("2026-11-16T08:00"), List.of(), true)),
                at("2026-11-23T08:00"));
        ReplySummary summary = report.summary();
        assertThat(summary).isEqualTo(new ReplySummary(1, 0, 0, 1, 0, 1));
        assertThat(summary.and(ReplySummary.NONE)).isEqualTo(summary);
        assertThat(summary.and(summary)).isEqualTo(new ReplySummary(2, 0, 0, 2, 0, 2));
    }

    @Test
    void whoeverAnswersForMissesIsNamed() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        AccessLog twoOfFour = new AccessLog(
                "stttt",
                at("2026-11-23T00:00"),
                at("2026-11-24T00:00"),
                List.of(
                        new AccessEvent(at("2026-11-23T07:40"), AccessKind.READ, "an"),
                        new AccessEvent(at("2026-11-23T13:40"), AccessKind.READ, "an")),
                List.of());
        CheckingReport checking =
                CheckingDuty.under(DAK_NONG, CALENDAR).judge(MailboxKind.AGENCY, twoOfFour, monday, monday);
        ReplyReport replies =
                DUTY.judge("stttt", MailboxKind.AGENCY, List.of(mail("2026-11-20T08:00")), at("2026-11-23T17:00"));
        Checkers checkers = Checkers.of(List.of(new CheckerAssignment("stttt", "an", monday, null)), List.of());
        List<ResponsibilityReport> reports = ResponsibilityReport.of(List.of(checking), List.of(replies), checkers);
        assertThat(reports).singleElement().satisfies(report -> {
            assertThat(report.person()).isEqualTo("an");
            assertThat(report.checks()).hasSize(2);
            assertThat(report.mail()).hasSize(1);
        });
        Finding finding = reports.get(0).findings(DAK_NONG, monday).get(0);
        assertThat(finding.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D10.K3");
        assertThat(finding.message(Language.ENGLISH))
                .isEqualTo("an: checks missed or late: 2; messages that wait or were answered late: 1.");
    }

    @Test
    void withoutMissesNobodyIsNamedAndWithoutAnAssignmentNobodyIsBlamed() {
        LocalDate monday = LocalDate.of(2026, 11, 23);
        AccessLog none = new AccessLog("stttt", at("2026-11-23T00:00"), at("2026-11-24T00:00"), List.of(), List.of());
        CheckingReport missed = CheckingDuty.under(DAK_NONG, CALENDAR).judge(MailboxKind.AGENCY, none, monday, monday);
        CheckingReport weekend = CheckingDuty.under(DAK_NONG, CALENDAR)
                .judge(MailboxKind.AGENCY, none, monday.minusDays(1), monday.minusDays(1));
        Checkers nobody = Checkers.of(List.of(), List.of());
        assertThat(ResponsibilityReport.of(List.of(weekend), List.of(), nobody)).isEmpty();
        assertThat(ResponsibilityReport.of(List.of(missed), List.of(), nobody))
                .singleElement()
                .satisfies(report -> assertThat(report.person()).isEmpty());
    }
}
