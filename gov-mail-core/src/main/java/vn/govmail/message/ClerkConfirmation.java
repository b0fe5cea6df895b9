package vn.govmail.message;

import java.time.Instant;
import java.util.Objects;

/**
 * A clerk's word that a file shows the signature of the head and the seal of the unit (điểm b khoản 2 Điều 9 of
 * 12/2012/QĐ-UBND): what no code can prove. It is bound to the bytes that the clerk looked at.
 *
 * @param clerk who confirms, by a name or account that the adopter can follow up
 * @param at when
 * @param evidenceSha256 SHA-256 of the file that was looked at, 64 lower-case hexadecimal digits
 */
public record ClerkConfirmation(String clerk, Instant at, String evidenceSha256) {
    public ClerkConfirmation {
        Objects.requireNonNull(clerk, "clerk");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(evidenceSha256, "evidenceSha256");
        if (clerk.isBlank()) {
            throw new IllegalArgumentException("a confirmation needs the clerk's name");
        }
        if (!evidenceSha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not a SHA-256 in 64 lower-case hexadecimal digits: " + evidenceSha256);
        }
    }

    /** A clerk's word on the head's signature and the unit's seal in one file. */
    public static ClerkConfirmation ofSealAndSignature(String clerk, Instant at, String evidenceSha256) {
        return new ClerkConfirmation(clerk, at, evidenceSha256);
    }
}
