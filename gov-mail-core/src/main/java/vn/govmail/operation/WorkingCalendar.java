package vn.govmail.operation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.message.Times;
import vn.govmail.rule.RuleSet;

/**
 * When a province's offices work: office hours by date, days of rest, public holidays, days made up for.
 *
 * <p>Shipped are hours and decisions that were published, with their sources; a caller adds those of his own. What is not
 * known stays so: a day that may be a holiday is neither worked nor off, and times that depend on it are not given. Days of
 * rest are Saturday and Sunday unless the caller says otherwise; all times are those of Việt Nam. Immutable and thread-safe.
 *
 * @see "45/2019/QH14, Điều 111 and 112"
 */
public final class WorkingCalendar {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    /** Nobody waits longer for the next working day than this. */
    private static final int LONGEST_REST = 366;

    private static final int MOST_WORKING_DAYS = 10_000;

    private final List<OfficeHoursPeriod> hours;
    private final Map<Integer, YearDecisions> decisions;
    private final Set<DayOfWeek> weekend;
    private final Map<Integer, YearOfDays> years = new ConcurrentHashMap<>();

    private WorkingCalendar(
            List<OfficeHoursPeriod> hours, Map<Integer, YearDecisions> decisions, Set<DayOfWeek> weekend) {
        this.hours = List.copyOf(hours);
        this.decisions = Map.copyOf(decisions);
        this.weekend = Set.copyOf(weekend);
    }

    /** The places whose office hours are shipped. */
    public static List<String> places() {
        return ShippedCalendar.places();
    }

    /**
     * The calendar of a place whose office hours are shipped.
     *
     * @param place its name, such as {@code "Đắk Nông"}
     * @throws IllegalArgumentException if there is none of that name; the message lists those that there are
     */
    public static WorkingCalendar at(String place) {
        List<OfficeHoursPeriod> found = ShippedCalendar.hoursAt(place);
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no office hours of '" + place + "'; there are those of " + places());
        }
        return withoutHours().withHours(found);
    }

    /** The calendar of those whose mail system some regulations govern; without hours where none are shipped for them. */
    public static WorkingCalendar under(RuleSet rules) {
        return withoutHours().withHours(ShippedCalendar.hoursOf(rules.domains()));
    }

    /** Days of rest and holidays alone: which days are worked is known, at what times is not. */
    public static WorkingCalendar withoutHours() {
        return new WorkingCalendar(
                List.of(), ShippedCalendar.DECISIONS, EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
    }

    /** The same with office hours in place of all others; of several for a day the first counts. */
    public WorkingCalendar withHours(List<OfficeHoursPeriod> periods) {
        return new WorkingCalendar(periods, decisions, weekend);
    }

    /**
     * The same with a decision for a year, beside what is known of that year already.
     *
     * @throws IllegalArgumentException if it contradicts that
     */
    public WorkingCalendar with(YearDecisions decision) {
        Map<Integer, YearDecisions> more = new HashMap<>(decisions);
        more.merge(decision.year(), decision, YearDecisions::and);
        return new WorkingCalendar(hours, more, weekend);
    }

    /**
     * The same with a decision for a year, in place of what was known of that year.
     */
    public WorkingCalendar replacing(YearDecisions decision) {
        Map<Integer, YearDecisions> more = new HashMap<>(decisions);
        more.put(decision.year(), decision);
        return new WorkingCalendar(hours, more, weekend);
    }

    /**
     * The same with other weekly days of rest.
     *
     * @throws IllegalArgumentException if no day is left to work
     */
    public WorkingCalendar withWeekend(Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("a week without a working day");
        }
        return new WorkingCalendar(hours, decisions, days);
    }

    /** What a day is; a day outside the years 1900 to 2199 is unknown. */
    public CalendarDay day(LocalDate date) {
        int year = date.getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new CalendarDay(date, DayKind.UNKNOWN, "", null, Set.of(CalendarNote.LUNAR_DATE_NOT_KNOWN));
        }
        CalendarDay day = years.computeIfAbsent(
                        year, y -> new YearOfDays(y, decisions.getOrDefault(y, YearDecisions.none(y)), weekend))
                .day(date);
        if (day.kind().isOff()) {
            return day;
        }
        Optional<OfficeHoursPeriod> period =
                hours.stream().filter(p -> p.includes(date)).findFirst();
        Set<CalendarNote> notes = EnumSet.noneOf(CalendarNote.class);
        notes.addAll(day.notes());
        if (period.isEmpty()) {
            notes.add(CalendarNote.HOURS_NOT_KNOWN);
        } else if (period.get().from().isEmpty()) {
            notes.add(CalendarNote.HOURS_SINCE_NOT_VERIFIED);
        }
        OfficeHours open = period.map(OfficeHoursPeriod::hours).orElse(null);
        return new CalendarDay(date, day.kind(), day.reason(), open, notes);
    }

    /**
     * How much working time lies between two moments.
     *
     * @throws IllegalArgumentException if the second is before the first
     */
    public WorkingTime between(Instant from, Instant until) {
        return WorkingTime.measure(this, from, until);
    }

    /** The first moment of working time that is not before a moment; unknown where that depends on a day that is unknown. */
    public Fact<Instant> nextWorkingTime(Instant moment) {
        LocalDate first = dayOf(moment);
        for (int i = 0; i < LONGEST_REST; i++) {
            CalendarDay day = day(first.plusDays(i));
            if (day.kind().isOff()) {
                continue;
            }
            OfficeHours open = day.hoursOrNull();
            if (!day.kind().isWorking() || open == null) {
                return Fact.unknown(Missing.NOT_STATED, day.date() + ": " + day.notes());
            }
            for (Session session : Session.values()) {
                Instant begin = at(day.date(), open, session, true);
                if (moment.isBefore(at(day.date(), open, session, false))) {
                    return Fact.known(begin.isAfter(moment) ? begin : moment, "working calendar");
                }
            }
        }
        return Fact.unknown(Missing.LIMIT_EXCEEDED, "no working day within " + LONGEST_REST + " days");
    }

    /**
     * The n-th working day after a day; unknown where a day between them is unknown.
     *
     * @param n between 1 and 10,000
     * @throws IllegalArgumentException if n is not
     */
    public Fact<LocalDate> nthWorkingDay(LocalDate after, int n) {
        if (n < 1 || n > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("working day number " + n);
        }
        LocalDate date = after;
        int rest = 0;
        for (int found = 0; found < n; ) {
            date = date.plusDays(1);
            CalendarDay day = day(date);
            if (day.kind() == DayKind.UNKNOWN) {
                return Fact.unknown(Missing.NOT_STATED, day.date() + ": " + day.notes());
            }
            found += day.kind().isWorking() ? 1 : 0;
            rest = day.kind().isWorking() ? 0 : rest + 1;
            if (rest > LONGEST_REST) {
                return Fact.unknown(Missing.LIMIT_EXCEEDED, "no working day within " + LONGEST_REST + " days");
            }
        }
        return Fact.known(date, "working calendar");
    }

    /** The days that are neither certainly worked nor certainly off, in a range that includes both ends. */
    public List<CalendarDay> unknownDays(LocalDate first, LocalDate last) {
        List<CalendarDay> unknown = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            CalendarDay day = day(date);
            if (day.kind() == DayKind.UNKNOWN) {
                unknown.add(day);
            }
        }
        return List.copyOf(unknown);
    }

    /** The day in Việt Nam of a moment; the nearest day that can be told for moments at the ends of time. */
    static LocalDate dayOf(Instant moment) {
        Instant first = Instant.EPOCH.minus(Duration.ofDays(366L * 10_000));
        Instant last = Instant.EPOCH.plus(Duration.ofDays(366L * 10_000));
        Instant bounded = moment.isBefore(first) ? first : moment.isAfter(last) ? last : moment;
        return LocalDate.ofInstant(bounded, Times.VIET_NAM);
    }

    static Instant at(LocalDate date, OfficeHours hours, Session session, boolean begin) {
        return date.atTime(begin ? hours.from(session) : hours.until(session))
                .atZone(Times.VIET_NAM)
                .toInstant();
    }
}
