package vn.govmail.operation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days of lunar holidays in the Gregorian calendar at UTC+7, from a table. */
final class LunarDates {
    private static final List<String> COLUMNS = List.of("tet", "gio-to");
    private static final Map<Integer, List<LocalDate>> BY_YEAR = read();

    private LunarDates() {}

    private static Map<Integer, List<LocalDate>> read() {
        Map<Integer, List<LocalDate>> days = new HashMap<>();
        for (List<String> row : Tables.rows("lunar-holidays.tsv", 3)) {
            days.put(Integer.valueOf(row.get(0)), List.of(LocalDate.parse(row.get(1)), LocalDate.parse(row.get(2))));
        }
        return Map.copyOf(days);
    }

    static boolean isColumn(String name) {
        return COLUMNS.contains(name);
    }

    static boolean hasYear(int year) {
        return BY_YEAR.containsKey(year);
    }

    /** The day of a column in a year; empty outside the table. */
    static Optional<LocalDate> of(String column, int year) {
        return Optional.ofNullable(BY_YEAR.get(year)).map(days -> days.get(COLUMNS.indexOf(column)));
    }
}
