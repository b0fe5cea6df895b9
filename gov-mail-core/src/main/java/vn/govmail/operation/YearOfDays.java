package vn.govmail.operation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the law and a year's decisions make of the days of one year. What is decided yearly and not known is tried in every
 * way: a day that is off in each is off, one that is off in none is worked, any other is not known.
 */
final class YearOfDays {
    private final int year;
    private final YearDecisions decisions;
    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, CalendarDay> special = new HashMap<>();

    YearOfDays(int year, YearDecisions decisions, Set<DayOfWeek> weekend) {
        this.year = year;
        this.decisions = decisions;
        this.weekend = weekend;
        addSingleDays();
        PublicHoliday.ALL.stream().filter(PublicHoliday::isDecidedYearly).forEach(this::addDecidedYearly);
        decisions.off().forEach(this::addDecided);
        decisions.worked().forEach(day -> put(day, DayKind.MAKE_UP, decisions.source(), Set.of()));
    }

    /** The day without its hours. */
    CalendarDay day(LocalDate date) {
        CalendarDay known = special.get(date);
        if (known != null) {
            return known;
        }
        if (isRest(date)) {
            return new CalendarDay(date, DayKind.WEEKEND, "", null, Set.of());
        }
        return LunarDates.hasYear(year)
                ? new CalendarDay(date, DayKind.WORKING, "", null, Set.of())
                : new CalendarDay(date, DayKind.UNKNOWN, "", null, Set.of(CalendarNote.LUNAR_DATE_NOT_KNOWN));
    }

    private boolean isRest(LocalDate date) {
        return weekend.contains(date.getDayOfWeek());
    }

    /** Holidays of one day, and what is off in place of those that fall on a day of rest. */
    private void addSingleDays() {
        Map<LocalDate, String> days = new TreeMap<>();
        for (PublicHoliday holiday : PublicHoliday.ALL) {
            if (!holiday.isDecidedYearly()) {
                holiday.day(year).ifPresent(day -> days.putIfAbsent(day, holiday.id()));
            }
        }
        days.forEach((day, id) -> putHoliday(day, DayKind.HOLIDAY, id));
        for (LocalDate day : days.keySet()) {
            if (isRest(day)) {
                putHoliday(nextWorked(day, special.keySet()), DayKind.COMPENSATORY, day.toString());
            }
        }
    }

    private LocalDate nextWorked(LocalDate after, Set<LocalDate> off) {
        LocalDate day = after.plusDays(1);
        while (isRest(day) || off.contains(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private void addDecidedYearly(PublicHoliday holiday) {
        Optional<LocalDate> named = holiday.day(year);
        if (named.isEmpty() || decisions.off().contains(named.get())) {
            return;
        }
        List<Set<LocalDate>> outcomes = new ArrayList<>();
        Set<LocalDate> possible = new HashSet<>();
        for (List<LocalDate> choice : holiday.choices(named.get())) {
            Set<LocalDate> off = new HashSet<>(choice);
            choice.stream().filter(this::isRest).forEach(day -> off.add(nextWorked(day, off)));
            outcomes.add(off);
            possible.addAll(off);
        }
        for (LocalDate day : possible) {
            if (outcomes.stream().allMatch(off -> off.contains(day))) {
                putHoliday(day, DayKind.HOLIDAY, holiday.id());
            } else if (!isRest(day)) {
                put(day, DayKind.UNKNOWN, holiday.id(), Set.of(CalendarNote.YEAR_NOT_DECIDED));
            }
        }
    }

    private void addDecided(LocalDate day) {
        CalendarDay computed = special.get(day);
        boolean holiday = computed != null && computed.kind() == DayKind.HOLIDAY;
        if (!holiday && !isRest(day)) {
            put(day, DayKind.DECIDED_OFF, decisions.source(), Set.of());
        }
    }

    /** A day off by the law of the table; before that law nobody vouches for it, unless it is a day of rest anyway. */
    private void putHoliday(LocalDate day, DayKind kind, String reason) {
        if (!day.isBefore(PublicHoliday.LAW_FROM)) {
            put(day, kind, reason, Set.of());
        } else if (!isRest(day)) {
            put(day, DayKind.UNKNOWN, reason, Set.of(CalendarNote.HOLIDAY_LAW_NOT_VERIFIED));
        }
    }

    private void put(LocalDate day, DayKind kind, String reason, Set<CalendarNote> notes) {
        special.put(day, new CalendarDay(day, kind, reason, null, notes));
    }
}
