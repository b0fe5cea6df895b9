package vn.govmail.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import vn.govmail.message.Times;

/**
 * An amount of working time. Where days are not known to be worked or off, two amounts bound it. Immutable.
 *
 * @param atLeast what is certain
 * @param atMost what it would be if every unknown day were worked, all day where its hours are not known
 * @param notes why the two differ, or what they rest on
 */
public record WorkingTime(Duration atLeast, Duration atMost, Set<CalendarNote> notes) {
    /** No working time. */
    public static final WorkingTime NONE = new WorkingTime(Duration.ZERO, Duration.ZERO, Set.of());

    /** Longer spans are not counted day by day. */
    private static final long MOST_DAYS = 36_525;

    public WorkingTime {
        Objects.requireNonNull(atLeast, "atLeast");
        notes = Set.copyOf(notes);
        if (atLeast.isNegative() || atMost.compareTo(atLeast) < 0) {
            throw new IllegalArgumentException("working time from " + atLeast + " to " + atMost);
        }
    }

    /** Whether nothing about it is unknown. */
    public boolean isExact() {
        return atLeast.equals(atMost);
    }

    /** Both together. */
    public WorkingTime plus(WorkingTime other) {
        Set<CalendarNote> all = EnumSet.noneOf(CalendarNote.class);
        all.addAll(notes);
        all.addAll(other.notes);
        return new WorkingTime(atLeast.plus(other.atLeast), atMost.plus(other.atMost), all);
    }

    static WorkingTime measure(WorkingCalendar calendar, Instant from, Instant until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("working time from " + from + " back to " + until);
        }
        LocalDate first = WorkingCalendar.dayOf(from);
        LocalDate last = WorkingCalendar.dayOf(until);
        if (ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            return new WorkingTime(
                    Duration.ZERO, Duration.between(from, until), Set.of(CalendarNote.LUNAR_DATE_NOT_KNOWN));
        }
        WorkingTime sum = NONE;
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            sum = sum.plus(ofDay(calendar.day(date), from, until));
        }
        return sum;
    }

    private static WorkingTime ofDay(CalendarDay day, Instant from, Instant until) {
        if (day.kind().isOff()) {
            return NONE;
        }
        OfficeHours hours = day.hoursOrNull();
        if (hours == null) {
            Instant begin = day.date().atStartOfDay(Times.VIET_NAM).toInstant();
            Instant end = day.date().plusDays(1).atStartOfDay(Times.VIET_NAM).toInstant();
            return new WorkingTime(Duration.ZERO, shared(begin, end, from, until), day.notes());
        }
        Duration open = Duration.ZERO;
        for (Session session : Session.values()) {
            open = open.plus(shared(
                    WorkingCalendar.at(day.date(), hours, session, true),
                    WorkingCalendar.at(day.date(), hours, session, false),
                    from,
                    until));
        }
        return new WorkingTime(day.kind().isWorking() ? open : Duration.ZERO, open, day.notes());
    }

    private static Duration shared(Instant begin, Instant end, Instant from, Instant until) {
        Instant later = begin.isAfter(from) ? begin : from;
        Instant earlier = end.isBefore(until) ? end : until;
        return later.isBefore(earlier) ? Duration.between(later, earlier) : Duration.ZERO;
    }
}
