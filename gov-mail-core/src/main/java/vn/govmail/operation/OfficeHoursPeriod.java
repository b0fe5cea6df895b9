package vn.govmail.operation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Office hours of a place in a range of days, with the page that says so. Immutable.
 *
 * @param fromOrNull the first day; null where it is not known since when the hours held
 * @param lastOrNull the last day; null where no end is known
 * @param hours the hours
 * @param source where they were published
 */
public record OfficeHoursPeriod(
        @Nullable LocalDate fromOrNull, @Nullable LocalDate lastOrNull, OfficeHours hours, String source) {
    public OfficeHoursPeriod {
        Objects.requireNonNull(hours, "hours");
        Objects.requireNonNull(source, "source");
        if (fromOrNull != null && lastOrNull != null && lastOrNull.isBefore(fromOrNull)) {
            throw new IllegalArgumentException("office hours from " + fromOrNull + " to " + lastOrNull);
        }
    }

    /** Whether a day is one of them. */
    public boolean includes(LocalDate day) {
        return (fromOrNull == null || !day.isBefore(fromOrNull)) && (lastOrNull == null || !day.isAfter(lastOrNull));
    }

    /** The first day; empty where it is not known since when the hours held. */
    public Optional<LocalDate> from() {
        return Optional.ofNullable(fromOrNull);
    }
}
