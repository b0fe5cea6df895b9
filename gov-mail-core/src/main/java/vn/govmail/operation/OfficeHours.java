package vn.govmail.operation;

import java.time.LocalTime;
import java.util.Objects;

/**
 * When offices are open on a working day, in Việt Nam's time. Immutable.
 *
 * @param morningFrom when the morning begins
 * @param morningUntil when it ends
 * @param afternoonFrom when the afternoon begins
 * @param afternoonUntil when it ends
 */
public record OfficeHours(
        LocalTime morningFrom, LocalTime morningUntil, LocalTime afternoonFrom, LocalTime afternoonUntil) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if a session does not end after it begins, or the afternoon begins in the morning
     */
    public OfficeHours {
        Objects.requireNonNull(morningFrom, "morningFrom");
        Objects.requireNonNull(afternoonFrom, "afternoonFrom");
        if (!morningUntil.isAfter(morningFrom)
                || afternoonFrom.isBefore(morningUntil)
                || !afternoonUntil.isAfter(afternoonFrom)) {
            throw new IllegalArgumentException("office hours " + morningFrom + "-" + morningUntil + ", " + afternoonFrom
                    + "-" + afternoonUntil + " are not in order");
        }
    }

    /**
     * Reads {@code 07:30-11:30} and {@code 13:30-17:00}.
     *
     * @throws java.time.DateTimeException if a time cannot be read
     * @throws IllegalArgumentException if a session is not two times, or they are not in order
     */
    public static OfficeHours parse(String morning, String afternoon) {
        return new OfficeHours(time(morning, 0), time(morning, 1), time(afternoon, 0), time(afternoon, 1));
    }

    private static LocalTime time(String session, int index) {
        String[] times = session.split("-", -1);
        if (times.length != 2) {
            throw new IllegalArgumentException("'" + session + "' is not a session like 07:30-11:30");
        }
        return LocalTime.parse(times[index]);
    }

    /** When a session begins. */
    public LocalTime from(Session session) {
        return session == Session.MORNING ? morningFrom : afternoonFrom;
    }

    /** When a session ends. */
    public LocalTime until(Session session) {
        return session == Session.MORNING ? morningUntil : afternoonUntil;
    }
}
