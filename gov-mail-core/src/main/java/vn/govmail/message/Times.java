package vn.govmail.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * The moments that matter for a message. They differ: a rule is that of the day of the legal event, a certificate is judged
 * at the validation time. The {@code Date} field is evidence, never one of them.
 *
 * @param sent when it was sent, as far as the caller can vouch for it; decides which rules are in force
 * @param received when it was received, by the caller's trusted clock
 * @param validation the moment at which signatures are judged
 */
public record Times(Instant sent, Instant received, Instant validation) {
    /** Việt Nam has one time zone. */
    public static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");

    public Times {
        Objects.requireNonNull(sent, "sent");
        Objects.requireNonNull(received, "received");
        Objects.requireNonNull(validation, "validation");
    }

    /** All three moments are that of receipt. */
    public static Times received(Instant instant) {
        return new Times(instant, instant, instant);
    }

    /** The same, judged as sent at another moment. */
    public Times withSent(Instant instant) {
        return new Times(instant, received, validation);
    }

    /** The same, with signatures judged at another moment. */
    public Times withValidation(Instant instant) {
        return new Times(sent, received, instant);
    }

    /** The day in Việt Nam on which the message was sent. */
    public LocalDate daySent() {
        return LocalDate.ofInstant(sent, VIET_NAM);
    }

    /** The day in Việt Nam at which signatures are judged. */
    public LocalDate dayOfValidation() {
        return LocalDate.ofInstant(validation, VIET_NAM);
    }
}
