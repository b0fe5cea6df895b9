package vn.govmail.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.govmail.fact.Fact;

class WorkingCalendarProperties {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.at("Đắk Nông");
    private static final long HOUR = 3600;

    private static Instant hours(long sinceEpoch) {
        return Instant.ofEpochSecond(sinceEpoch * HOUR);
    }

    @Property(tries = 200)
    void workingTimeOfTwoSpansIsThatOfBothTogether(
            @ForAll @LongRange(min = 350_000, max = 720_000) long start,
            @ForAll @IntRange(max = 3_000) int first,
            @ForAll @IntRange(max = 3_000) int second) {
        Instant from = hours(start);
        Instant middle = hours(start + first);
        Instant end = hours(start + first + second);
        WorkingTime parts = CALENDAR.between(from, middle).plus(CALENDAR.between(middle, end));
        WorkingTime whole = CALENDAR.between(from, end);
        assertThat(parts.atLeast()).isEqualTo(whole.atLeast());
        assertThat(parts.atMost()).isEqualTo(whole.atMost());
        assertThat(whole.atMost()).isLessThanOrEqualTo(Duration.between(from, end));
    }

    @Property(tries = 200)
    void noWorkingTimeLiesBeforeTheNextWorkingTime(@ForAll @LongRange(min = 350_000, max = 720_000) long start) {
        Instant moment = hours(start);
        if (CALENDAR.nextWorkingTime(moment) instanceof Fact.Known<Instant> next) {
            assertThat(CALENDAR.between(moment, next.value()).atMost()).isZero();
            assertThat(CALENDAR.between(next.value(), next.value().plusSeconds(1))
                            .atLeast())
                    .isPositive();
        }
    }

    @Property(tries = 200)
    void aDecisionNeverMakesAKnownDayUnknown(
            @ForAll @IntRange(min = 2021, max = 2050) int year,
            @ForAll @IntRange(min = 1, max = 365) int decided,
            @ForAll @IntRange(min = 1, max = 365) int asked) {
        LocalDate off = LocalDate.ofYearDay(year, decided);
        LocalDate day = LocalDate.ofYearDay(year, asked);
        WorkingCalendar more = CALENDAR.replacing(new YearDecisions(year, Set.of(off), Set.of(), "test"));
        WorkingCalendar less = CALENDAR.replacing(YearDecisions.none(year));
        if (less.day(day).kind() != DayKind.UNKNOWN) {
            assertThat(more.day(day).kind()).isNotEqualTo(DayKind.UNKNOWN);
        }
        assertThat(more.day(off).kind().isOff()).isTrue();
    }
}
