package vn.govmail.operation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Office hours and decisions that come with gov-mail, from its tables. */
final class ShippedCalendar {
    private static final List<List<String>> HOURS = Tables.rows("office-hours.tsv", 7);
    static final Map<Integer, YearDecisions> DECISIONS = decisions();

    private ShippedCalendar() {}

    static List<String> places() {
        return HOURS.stream().map(row -> row.get(0)).distinct().toList();
    }

    static List<OfficeHoursPeriod> hoursAt(String place) {
        return hours(row -> row.get(0).equals(place));
    }

    static List<OfficeHoursPeriod> hoursOf(List<String> domains) {
        return hours(row -> domains.contains(row.get(1)));
    }

    private static List<OfficeHoursPeriod> hours(Predicate<List<String>> wanted) {
        return HOURS.stream().filter(wanted).map(ShippedCalendar::period).toList();
    }

    private static OfficeHoursPeriod period(List<String> row) {
        return new OfficeHoursPeriod(
                row.get(2).equals("?") ? null : LocalDate.parse(row.get(2)),
                row.get(3).equals("-") ? null : LocalDate.parse(row.get(3)),
                OfficeHours.parse(row.get(4), row.get(5)),
                row.get(6));
    }

    private static Map<Integer, YearDecisions> decisions() {
        Map<Integer, YearDecisions> years = new HashMap<>();
        for (List<String> row : Tables.rows("year-decisions.tsv", 4)) {
            int year = Integer.parseInt(row.get(0));
            String[] range = row.get(2).split("/", -1);
            Set<LocalDate> days = new HashSet<>();
            LocalDate last = LocalDate.parse(range[1]);
            for (LocalDate day = LocalDate.parse(range[0]); !day.isAfter(last); day = day.plusDays(1)) {
                days.add(day);
            }
            boolean off = row.get(1).equals("-");
            years.merge(
                    year,
                    new YearDecisions(year, off ? days : Set.of(), off ? Set.of() : days, row.get(3)),
                    YearDecisions::and);
        }
        return Map.copyOf(years);
    }
}
