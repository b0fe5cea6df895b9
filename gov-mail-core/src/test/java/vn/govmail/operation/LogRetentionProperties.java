package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;
import vn.govmail.rule.RuleSets;

class LogRetentionProperties {
    private static final RuleSet DAK_NONG = RuleSets.named("dak-nong-2012");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LogRetention ONE = LogRetention.under(DAK_NONG, TODAY);
    private static final LogRetention MORE =
            LogRetention.under(TestRegulations.of("xx", "D1 log-retention=P30D").and(DAK_NONG), TODAY);

    private static List<LogSegment> segments(List<Long> hours) {
        List<LogSegment> segments = new ArrayList<>();
        for (long hour : hours) {
            Instant last = Instant.ofEpochSecond(hour * 3600);
            segments.add(new LogSegment("s" + hour, LogKind.SEND, last.minusSeconds(hour), last));
        }
        return segments;
    }

    @Property(tries = 200)
    void nothingYoungerThanTwelveMonthsIsEverDeleted(
            @ForAll @Size(max = 20) List<@LongRange(min = 400_000, max = 520_000) Long> hours,
            @ForAll @LongRange(min = 400_000, max = 520_000) long now) {
        Instant at = Instant.ofEpochSecond(now * 3600);
        LocalDate boundary =
                LocalDate.ofInstant(at, Times.VIET_NAM).minusMonths(12).plusDays(3);
        assertThat(ONE.requestDeletion(segments(hours), at).deletable())
                .allMatch(s -> LocalDate.ofInstant(s.last(), Times.VIET_NAM).isBefore(boundary));
    }

    @Property(tries = 200)
    void anotherRegulationNeverLetsMoreGo(
            @ForAll @Size(max = 20) List<@LongRange(min = 400_000, max = 520_000) Long> hours,
            @ForAll @LongRange(min = 400_000, max = 520_000) long now) {
        Instant at = Instant.ofEpochSecond(now * 3600);
        List<LogSegment> segments = segments(hours);
        assertThat(ONE.plan(segments, at).deletable())
                .containsAll(MORE.plan(segments, at).deletable());
    }

    @Property(tries = 200)
    void whatMayGoMayGoLaterToo(
            @ForAll @Size(max = 20) List<@LongRange(min = 400_000, max = 520_000) Long> hours,
            @ForAll @LongRange(min = 400_000, max = 520_000) long now) {
        List<LogSegment> segments = segments(hours);
        Instant at = Instant.ofEpochSecond(now * 3600);
        assertThat(ONE.plan(segments, at.plusSeconds(3600)).deletable())
                .containsAll(ONE.plan(segments, at).deletable());
    }
}
