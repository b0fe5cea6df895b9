package vn.govmail.operation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.message.Times;

/**
 * What "the start" and "the middle" of a session are, which no regulation says. By default a session has three equal parts, the
 * first its start and the second its middle, and a check before the office opens is none at its start. Immutable.
 *
 * @param startOrNull how long the start lasts; null for a third of the session
 * @param middleOrNull how long the middle lasts, half of it before and half after the middle of the session; null for a third
 * @param beforeOpening how long before the session a check counts as one at its start
 * @see "khoản 1 Điều 10, 12/2012/QĐ-UBND"
 */
public record WindowSettings(
        @Nullable Duration startOrNull, @Nullable Duration middleOrNull, Duration beforeOpening) {
    private static final Duration LONGEST = Duration.ofHours(4);

    /** Thirds of a session, and nothing before it. */
    public static final WindowSettings THIRDS = new WindowSettings(null, null, Duration.ZERO);

    /**
     * Checks the lengths.
     *
     * @throws IllegalArgumentException if one is negative or longer than four hours, or a window lasts no time at all
     */
    public WindowSettings {
        boolean good =
                Optional.ofNullable(startOrNull).map(WindowSettings::isLength).orElse(true)
                        && Optional.ofNullable(middleOrNull)
                                .map(WindowSettings::isLength)
                                .orElse(true)
                        && !beforeOpening.isNegative()
                        && beforeOpening.compareTo(LONGEST) <= 0;
        if (!good) {
            throw new IllegalArgumentException("windows last more than nothing and at most " + LONGEST);
        }
    }

    private static boolean isLength(Duration length) {
        return !length.isNegative() && !length.isZero() && length.compareTo(LONGEST) <= 0;
    }

    /** The window of a part of a day; empty where it depends on office hours that are not known. */
    Optional<CheckWindow> window(CalendarDay day, CheckWindow.Part part) {
        ZonedDateTime midnight = day.date().atStartOfDay(Times.VIET_NAM);
        if (part == CheckWindow.Part.DAY) {
            return Optional.of(window(day, part, midnight, midnight.plusDays(1)));
        }
        return day.hours().map(hours -> {
            LocalTime from = hours.from(part.session());
            Duration length = Duration.between(from, hours.until(part.session()));
            ZonedDateTime begin = midnight.with(from);
            return switch (part) {
                case MORNING_START, AFTERNOON_START ->
                    window(day, part, begin.minus(beforeOpening), begin.plus(within(startOrNull, length)));
                case MORNING_MIDDLE, AFTERNOON_MIDDLE -> {
                    Duration middle = within(middleOrNull, length);
                    ZonedDateTime opens = begin.plus(length.minus(middle).dividedBy(2));
                    yield window(day, part, opens, opens.plus(middle));
                }
                default -> window(day, part, begin.minus(beforeOpening), begin.plus(length));
            };
        });
    }

    private static Duration within(@Nullable Duration wanted, Duration session) {
        if (wanted == null) {
            return session.dividedBy(3);
        }
        return wanted.compareTo(session) < 0 ? wanted : session;
    }

    private static CheckWindow window(CalendarDay day, CheckWindow.Part part, ZonedDateTime from, ZonedDateTime until) {
        Instant begin = from.toInstant();
        return new CheckWindow(day.date(), part, begin, until.toInstant());
    }
}
