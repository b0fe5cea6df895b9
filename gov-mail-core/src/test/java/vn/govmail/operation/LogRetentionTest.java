package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.operation.TestRegulations.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.govmail.operation.RetentionPlan.Fate;
import vn.govmail.rule.MailboxTerm.Name;
import vn.govmail.rule.MailboxTerms;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;
import vn.govmail.text.Language;
import vn.govmail.verdict.Finding;

/** Điểm e khoản 2 Điều 11 of Đắk Nông: logs are kept for 12 months. */
class LogRetentionTest {
    private static final RuleSet DAK_NONG = RuleSets.named("dak-nong-2012");
    private static final RuleSet SIX_MONTHS =
            TestRegulations.of("na", "D9 log-retention=P6M", "D9.2 log-kinds=SEND RECEIVE");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Instant NOW = at("2026-11-22T12:00");
    private static final LogRetention RETENTION = LogRetention.under(DAK_NONG, TODAY);

    private static LogSegment segment(String id, LogKind kind, String first, String last) {
        return new LogSegment(id, kind, at(first), at(last));
    }

    private static LogSegment upTo(String last) {
        return segment("send-" + last, LogKind.SEND, "2024-01-01T00:00", last);
    }

    @Test
    void twelveMonthsForAllFourKindsOfLogs() {
        assertThat(RETENTION.period()).contains(Period.ofMonths(12));
        assertThat(RETENTION.kinds()).containsExactlyInAnyOrder(LogKind.values());
    }

    @Test
    void anEntryElevenMonthsOldStays() {
        assertThat(RETENTION.plan(List.of(upTo("2025-12-22T12:00")), NOW).segments(Fate.KEEP))
                .hasSize(1);
    }

    @Test
    void exactlyTwelveMonthsMayGoAndAMomentLessMayNot() {
        assertThat(RETENTION.plan(List.of(upTo("2025-11-22T12:00")), NOW).segments(Fate.MAY_DELETE))
                .hasSize(1);
        assertThat(RETENTION.plan(List.of(upTo("2025-11-22T12:01")), NOW).segments(Fate.KEEP))
                .hasSize(1);
    }

    @Test
    void aPieceThatReachesOverTheBoundaryStaysWhole() {
        LogSegment old = segment("2025-10", LogKind.ERROR, "2025-10-01T00:00", "2025-10-31T23:59");
        LogSegment across = segment("2025-11", LogKind.ERROR, "2025-11-01T00:00", "2025-11-30T23:59");
        RetentionPlan plan = RETENTION.plan(List.of(across, old), NOW);
        assertThat(plan.deletable()).containsExactly(old);
        assertThat(plan.segments(Fate.KEEP)).containsExactly(across);
        assertThat(plan.youngestDeletable()).contains(at("2025-10-31T23:59"));
    }

    @Test
    void theTwentyNinthOfFebruaryMayGoOnTheTwentyEighth() {
        LogSegment leapDay = upTo("2024-02-29T10:00");
        assertThat(RETENTION.plan(List.of(leapDay), at("2025-02-28T10:00")).deletable())
                .hasSize(1);
        assertThat(RETENTION.plan(List.of(leapDay), at("2025-02-28T09:59")).deletable())
                .isEmpty();
    }

    @Test
    void purgingTheSendLogAtNineMonthsIsRefused() {
        LogSegment young = upTo("2026-02-22T12:00");
        LogSegment old = upTo("2025-02-22T12:00");
        RetentionPlan plan = RETENTION.requestDeletion(List.of(young, old), NOW);
        assertThat(plan.deletable()).containsExactly(old);
        Finding refused = plan.refused().get(0);
        assertThat(plan.refused()).hasSize(1);
        assertThat(refused.code()).isEqualTo("LOG_RETENTION_SHORT");
        assertThat(refused.provision().orElseThrow().id()).isEqualTo("DN-12-2012.D11.K2.e");
        assertThat(refused.message(Language.VIETNAMESE))
                .isEqualTo(
                        "Nhật ký gửi thư: đề nghị xóa sớm nhật ký từ 2024-01-01 đến 2026-02-22; nhật ký phải được lưu"
                                + " 12 tháng.");
    }

    @Test
    void ofTwoRegulationsTheLongerTimeCountsAndOnlyBrokenClausesAreCited() {
        LogRetention both = LogRetention.under(SIX_MONTHS.and(DAK_NONG), TODAY);
        assertThat(both.period()).contains(Period.ofMonths(12));
        assertThat(both.requestDeletion(List.of(upTo("2026-02-22T12:00")), NOW).refused())
                .extracting(f -> f.provision().orElseThrow().id())
                .containsExactly("DN-12-2012.D11.K2.e");
        assertThat(both.requestDeletion(List.of(upTo("2026-11-01T12:00")), NOW).refused())
                .hasSize(2);
    }

    @Test
    void whereNothingIsLaidDownNothingIsDeletedAndNothingMissing() {
        LogRetention silent = LogRetention.under(RuleSets.named("phu-yen-2009"), TODAY);
        assertThat(silent.plan(List.of(upTo("2025-01-01T00:00")), NOW).deletable())
                .isEmpty();
        assertThat(silent.missing(List.of(), at("2020-01-01T00:00"), 7, NOW)).isEmpty();
        assertThat(silent.kinds()).isEmpty();
    }

    @Test
    void whatHasToGoIsOnlyWhatSomebodySetsATimeFor() {
        LogRetention twoYears =
                LogRetention.of(MailboxTerms.under(DAK_NONG, TODAY).with(Name.LOG_DELETION, "P24M"));
        RetentionPlan plan = twoYears.plan(List.of(upTo("2024-11-22T12:00"), upTo("2024-11-22T12:01")), NOW);
        assertThat(plan.segments(Fate.MUST_DELETE)).hasSize(1);
        assertThat(plan.segments(Fate.MAY_DELETE)).hasSize(1);
        assertThat(RETENTION.plan(List.of(upTo("2024-11-22T12:00")), NOW).segments(Fate.MUST_DELETE))
                .isEmpty();
    }

    @Test
    void aDeletionTimeShorterThanTheRetentionDeletesNothingEarly() {
        LogRetention hasty = LogRetention.of(MailboxTerms.under(DAK_NONG, TODAY).with(Name.LOG_DELETION, "P1M"));
        assertThat(hasty.plan(List.of(upTo("2026-01-22T12:00")), NOW).deletable())
                .isEmpty();
    }

    @Test
    void aLogWithoutAGapOverTwelveMonthsIsComplete() {
        List<LogSegment> all = List.of(
                segment("a", LogKind.SEND, "2025-11-20T00:00", "2026-05-01T00:00"),
                segment("b", LogKind.SEND, "2026-05-03T00:00", "2026-11-22T00:00"));
        assertThat(LogRetention.under(SIX_MONTHS, TODAY).missing(all, at("2020-01-01T00:00"), 7, NOW))
                .extracting(Finding::subject)
                .containsExactly("log RECEIVE");
    }

    @Test
    void aGapAndAKindWithoutAnyLogAreNamed() {
        List<LogSegment> sent = List.of(
                segment("a", LogKind.SEND, "2025-11-20T00:00", "2026-05-01T00:00"),
                segment("b", LogKind.SEND, "2026-06-15T00:00", "2026-11-22T00:00"));
        List<Finding> findings = RETENTION.missing(sent, at("2020-01-01T00:00"), 7, NOW);
        assertThat(findings).hasSize(4);
        assertThat(findings)
                .filteredOn(f -> f.subject().equals("log SEND"))
                .singleElement()
                .satisfies(f -> assertThat(f.arguments())
                        .containsEntry("from", "2026-05-01")
                        .containsEntry("until", "2026-06-15"));
    }

    @Test
    void nothingIsMissingFromBeforeTheSystemRan() {
        List<LogSegment> young = Set.of(LogKind.values()).stream()
                .map(kind -> segment("x", kind, "2026-11-01T00:00", "2026-11-22T00:00"))
                .toList();
        assertThat(RETENTION.missing(young, at("2026-11-01T00:00"), 7, NOW)).isEmpty();
        assertThat(RETENTION.missing(young, at("2026-10-01T00:00"), 7, NOW)).hasSize(4);
    }

    @Test
    void impossiblePiecesAndPlansDoNotExist() {
        assertThatThrownBy(() -> segment("x", LogKind.SEND, "2026-01-02T00:00", "2026-01-01T00:00"))
                .isInstanceOf(IllegalArgumentException.class);
        RetentionPlan.Entry tooYoung =
                new RetentionPlan.Entry(upTo("2026-11-01T00:00"), at("2027-11-01T00:00"), Fate.MAY_DELETE);
        assertThatThrownBy(() -> new RetentionPlan(NOW, List.of(tooYoung), List.of()))
                .hasMessageContaining("is to be kept until");
        LogSegment ever = new LogSegment("x", LogKind.SEND, Instant.MIN, Instant.MAX);
        assertThat(RETENTION.requestDeletion(List.of(ever), NOW).refused()).hasSize(1);
    }
}
