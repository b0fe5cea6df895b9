package vn.govmail.operation.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that a report is about, both ends included. Immutable.
 *
 * @param first the first day
 * @param last the last day
 */
public record ReportPeriod(LocalDate first, LocalDate last) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the last day is before the first
     */
    public ReportPeriod {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("from " + first + " to " + last);
        }
    }

    /** A calendar year. */
    public static ReportPeriod year(int year) {
        return of(YearMonth.of(year, 1), 12);
    }

    /**
     * Half a calendar year.
     *
     * @param half 1 or 2
     */
    public static ReportPeriod half(int year, int half) {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("a year has the halves 1 and 2, not " + half);
        }
        return of(YearMonth.of(year, half == 1 ? 1 : 7), 6);
    }

    static ReportPeriod of(YearMonth first, int months) {
        return new ReportPeriod(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    /** Whether a day is one of them. */
    public boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    @Override
    public String toString() {
        return first + "/" + last;
    }
}
