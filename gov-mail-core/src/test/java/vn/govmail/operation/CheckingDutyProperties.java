package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import vn.govmail.rule.MailboxKind;

class CheckingDutyProperties {
    private static final Instant START = TestRegulations.at("2026-11-23T00:00");
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 23);
    private static final CheckingDuty DUTY = CheckingDuty.under(
            TestRegulations.of(
                    "dn",
                    "D10.K1 unit-checks=MORNING_START MORNING_MIDDLE AFTERNOON_START AFTERNOON_MIDDLE",
                    "D10.K2 person-checks=MORNING_START AFTERNOON_START"),
            WorkingCalendar.at("Lâm Đồng"));

    private static Instant minute(int minute) {
        return START.plusSeconds(60L * minute);
    }

    @Provide
    Arbitrary<List<AccessEvent>> events() {
        return Arbitraries.integers()
                .between(0, 3 * 1440)
                .map(minute -> new AccessEvent(minute(minute), AccessKind.READ, "x"))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<Gap>> gaps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3 * 1440),
                        Arbitraries.integers().between(1, 600),
                        Arbitraries.of(Gap.Reason.values()))
                .as((from, length, reason) -> new Gap(minute(from), minute(from + length), reason, ""))
                .list()
                .ofMaxSize(4);
    }

    private static CheckingReport judge(List<AccessEvent> events, List<Gap> gaps, LocalDate first, LocalDate last) {
        AccessLog log = new AccessLog("x", START.minus(Duration.ofDays(1)), minute(5 * 1440), events, gaps);
        return DUTY.judge(MailboxKind.PERSON, log, first, last);
    }

    @Property(tries = 200)
    void oneMoreCheckNeverBreaksTheDuty(
            @ForAll("events") List<AccessEvent> events,
            @ForAll("gaps") List<Gap> gaps,
            @ForAll @IntRange(max = 3 * 1440) int minute) {
        List<AccessEvent> more = new ArrayList<>(events);
        more.add(new AccessEvent(minute(minute), AccessKind.LOGIN, "x"));
        CheckingReport before = judge(events, gaps, FIRST, FIRST.plusDays(2));
        CheckingReport after = judge(more, gaps, FIRST, FIRST.plusDays(2));
        assertThat(after.broken().size()).isLessThanOrEqualTo(before.broken().size());
        assertThat(after.summary().met())
                .isGreaterThanOrEqualTo(before.summary().met());
    }

    @Property(tries = 200)
    void anExplanationNeverBreaksTheDutyAndMeetsNothing(
            @ForAll("events") List<AccessEvent> events, @ForAll("gaps") List<Gap> gaps) {
        CheckingSummary without =
                judge(events, List.of(), FIRST, FIRST.plusDays(2)).summary();
        CheckingSummary with = judge(events, gaps, FIRST, FIRST.plusDays(2)).summary();
        assertThat(with.met()).isEqualTo(without.met());
        assertThat(with.late() + with.missed()).isLessThanOrEqualTo(without.late() + without.missed());
        assertThat(with.windows()).isEqualTo(without.windows());
    }

    @Property(tries = 200)
    void theSummaryOfTwoHalvesIsTheSumOfTheirs(
            @ForAll("events") List<AccessEvent> events, @ForAll("gaps") List<Gap> gaps) {
        CheckingSummary whole = judge(events, gaps, FIRST, FIRST.plusDays(2)).summary();
        CheckingSummary first = judge(events, gaps, FIRST, FIRST).summary();
        CheckingSummary rest =
                judge(events, gaps, FIRST.plusDays(1), FIRST.plusDays(2)).summary();
        assertThat(first.and(rest)).isEqualTo(whole);
        assertThat(rest.and(first)).isEqualTo(whole);
        assertThat(whole.and(CheckingSummary.NONE)).isEqualTo(whole);
    }
}
