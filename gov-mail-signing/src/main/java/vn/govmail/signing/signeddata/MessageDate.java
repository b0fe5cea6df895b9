package vn.govmail.signing.signeddata;

import java.time.Duration;
import java.time.Instant;
import vn.govmail.message.Message;

/**
 * Whether a message was signed when it says that it was written. Far apart, one of the two lies in the other's future: either the
 * clock of the signer is wrong, or something signed long ago is sent once more under a new date. Stateless.
 */
public final class MessageDate {
    /** How far signing and sending may lie apart, as mail clients have it. */
    private static final Duration TOLERANCE = Duration.ofHours(1);

    private MessageDate() {}

    /** Whether the Date field speaks against a signing time; without one that can be read, nothing does. */
    public static boolean isAtOdds(Message message, Instant signingTime) {
        return message.date()
                .filter(date -> Duration.between(date, signingTime).abs().compareTo(TOLERANCE) > 0)
                .isPresent();
    }
}
