package vn.govmail.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.MailboxTerm;

/**
 * Whether a mailbox was checked in one window. Immutable.
 *
 * @param window the window
 * @param status the answer
 * @param checkOrNull the check that met it, or that came too late; null where there is none
 * @param gaps what explains that there is none, or why it is not known
 * @param terms the clauses that ask for it
 */
public record WindowResult(
        CheckWindow window, Status status, @Nullable Instant checkOrNull, List<Gap> gaps, List<MailboxTerm> terms) {

    /** The answers. */
    public enum Status {
        /** Checked in time. */
        MET,
        /** Checked after the window, in the same session. */
        LATE,
        /** Not checked. */
        MISSED,
        /** Not checked, and an outage or leave all the while explains it. */
        EXCUSED,
        /** Not known: the log, the day or the hours are. */
        NOT_KNOWN
    }

    public WindowResult {
        Objects.requireNonNull(window, "window");
        Objects.requireNonNull(status, "status");
        gaps = List.copyOf(gaps);
        terms = List.copyOf(terms);
        if ((checkOrNull != null) != (status == Status.MET || status == Status.LATE)) {
            throw new IllegalArgumentException(status + " with the check " + checkOrNull);
        }
    }

    /** The check that met it, or that came too late. */
    public Optional<Instant> check() {
        return Optional.ofNullable(checkOrNull);
    }

    /** How long after the window the check came; zero where it came in time or not at all. */
    public Duration late() {
        Instant check = checkOrNull;
        return status == Status.LATE && check != null ? Duration.between(window.until(), check) : Duration.ZERO;
    }

    /** Whether the duty was broken, as far as is known. */
    public boolean isBroken() {
        return status == Status.LATE || status == Status.MISSED;
    }
}
