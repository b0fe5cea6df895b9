package vn.govmail.operation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One day of a calendar. Immutable.
 *
 * @param date the day
 * @param kind what it is
 * @param reason of what: a holiday's id such as {@code tet}, the day for which it is off or worked; empty for ordinary days
 * @param hoursOrNull when offices are open if it is worked; null where that is not known
 * @param notes what the calendar could not vouch for
 */
public record CalendarDay(
        LocalDate date,
        DayKind kind,
        String reason,
        @Nullable OfficeHours hoursOrNull,
        Set<CalendarNote> notes) {
    public CalendarDay {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        notes = Set.copyOf(notes);
    }

    /** When offices are open if the day is worked; empty where that is not known. */
    public Optional<OfficeHours> hours() {
        return Optional.ofNullable(hoursOrNull);
    }
}
