package vn.govmail.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Stub.
 *
 * @param issuer i
 * @param parentIssuer p
 * @param number n
 * @param date d
 * @param nationalTitle t
 */
public record OfficialHeading(
        Optional<String> issuer,
        Optional<String> parentIssuer,
        Optional<String> number,
        Optional<LocalDate> date,
        boolean nationalTitle) {

    /** Reads the heading of a text. */
    public static Optional<OfficialHeading> of(String text) {
        return Optional.empty();
    }

    /** Whether this looks like the heading of an official document of an agency. */
    public boolean isOfficial() {
        return number.isPresent() && nationalTitle;
    }

    /** Number and issuer in one normalised spelling; nothing where the number is still blank. */
    public Optional<String> key() {
        return number;
    }
}
