package vn.govmail.operation;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A public holiday as the Labour Code lists it.
 *
 * @param id its id in the table
 * @param dateOrNull its day of the year; null for lunar ones
 * @param lunarColumn the column of the lunar table that has its day; empty for others
 * @param days how many days; of more than one it is decided each year which
 * @param from since when the law of the table is in force
 */
record PublicHoliday(String id, @Nullable MonthDay dateOrNull, String lunarColumn, int days, LocalDate from) {

    static final List<PublicHoliday> ALL = Tables.rows("public-holidays.tsv", 4).stream()
            .map(PublicHoliday::of)
            .toList();
    static final LocalDate LAW_FROM =
            ALL.stream().map(PublicHoliday::from).min(Comparator.naturalOrder()).orElseThrow();

    private static PublicHoliday of(List<String> row) {
        boolean lunar = LunarDates.isColumn(row.get(1));
        return new PublicHoliday(
                row.get(0),
                lunar ? null : MonthDay.parse("--" + row.get(1)),
                lunar ? row.get(1) : "",
                Integer.parseInt(row.get(2)),
                LocalDate.parse(row.get(3)));
    }

    /** Its named day; empty in years outside the lunar table. */
    Optional<LocalDate> day(int year) {
        MonthDay date = dateOrNull;
        return date == null ? LunarDates.of(lunarColumn, year) : Optional.of(date.atYear(year));
    }

    /** Whether somebody decides each year which days it has. */
    boolean isDecidedYearly() {
        return days > 1;
    }

    /** Every run of so many days that has the named day. */
    List<List<LocalDate>> choices(LocalDate named) {
        List<List<LocalDate>> choices = new ArrayList<>();
        for (int before = 0; before < days; before++) {
            LocalDate first = named.minusDays(before);
            choices.add(IntStream.range(0, days).mapToObj(first::plusDays).toList());
        }
        return choices;
    }
}
