package vn.govmail.operation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was decided for one year: which days are off, and which days of rest are worked to make up for others.
 *
 * <p>A decision on a holiday lists all its days off, with those in place of days of rest: where the named day of a holiday
 * (first day of Tết, 2 September) is among the days off, nothing more is computed for it. Immutable.
 *
 * @param year the year, between 1900 and 2199
 * @param off days off
 * @param worked days of rest that are worked
 * @param source who decided it, and where that is written
 * @see "45/2019/QH14, khoản 3 Điều 112"
 */
public record YearDecisions(int year, Set<LocalDate> off, Set<LocalDate> worked, String source) {

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if a day is of another year, or both off and worked
     */
    public YearDecisions {
        if (year < 1900 || year > 2199) {
            throw new IllegalArgumentException("decisions for the year " + year);
        }
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
        Objects.requireNonNull(source, "source");
        for (LocalDate day : off) {
            if (worked.contains(day)) {
                throw new IllegalArgumentException(day + " is both off and worked");
            }
            requireIn(year, day);
        }
        worked.forEach(day -> requireIn(year, day));
    }

    private static void requireIn(int year, LocalDate day) {
        if (day.getYear() != year) {
            throw new IllegalArgumentException(day + " is no day of " + year);
        }
    }

    /** Nothing decided. */
    static YearDecisions none(int year) {
        return new YearDecisions(year, Set.of(), Set.of(), "");
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException if they are of different years or contradict each other
     */
    public YearDecisions and(YearDecisions other) {
        if (other.year != year) {
            throw new IllegalArgumentException("decisions for " + year + " and " + other.year);
        }
        Set<LocalDate> allOff = new TreeSet<>(off);
        allOff.addAll(other.off);
        Set<LocalDate> allWorked = new TreeSet<>(worked);
        allWorked.addAll(other.worked);
        String sources = source.isEmpty() || source.equals(other.source) ? other.source : source + "; " + other.source;
        return new YearDecisions(year, allOff, allWorked, sources);
    }
}
