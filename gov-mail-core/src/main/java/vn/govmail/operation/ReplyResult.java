package vn.govmail.operation;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one message was answered, and after which working time. Immutable.
 *
 * @param mail the message's id
 * @param received when it came
 * @param status the answer
 * @param answeredOrNull when it was answered; null while it is not
 * @param age the working time until it was answered, or until the question was asked
 */
public record ReplyResult(
        String mail,
        Instant received,
        Status status,
        @Nullable Instant answeredOrNull,
        WorkingTime age) {

    /** The answers. */
    public enum Status {
        /** Answered; in time, where there is a time. */
        ANSWERED,
        /** Answered after its time. */
        ANSWERED_LATE,
        /** Not answered; its time is not over, or there is none. */
        OPEN,
        /** Not answered within its time. */
        OVERDUE,
        /** Answered or not, days that may be holidays decide whether that was in time. */
        NOT_KNOWN,
        /** Needs no answer. */
        NOT_NEEDED
    }

    public ReplyResult {
        Objects.requireNonNull(mail, "mail");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(age, "age");
    }

    /** When it was answered. */
    public Optional<Instant> answered() {
        return Optional.ofNullable(answeredOrNull);
    }

    /** Whether it waits for an answer. */
    public boolean isWaiting() {
        return status != Status.NOT_NEEDED && answeredOrNull == null;
    }

    /** Whether the time was broken, as far as is known. */
    public boolean isLate() {
        return status == Status.ANSWERED_LATE || status == Status.OVERDUE;
    }
}
