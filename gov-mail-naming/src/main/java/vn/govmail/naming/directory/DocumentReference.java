package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A document on which something rests: a decision (Quyết định) or a written request (văn bản đề nghị).
 *
 * @param number its number, for example {@code "215/QĐ-STTTT"}
 * @param date its day
 * @param issuer who issued it
 */
public record DocumentReference(String number, LocalDate date, String issuer) {
    public DocumentReference {
        Objects.requireNonNull(date, "date");
        if (number.isBlank() || issuer.isBlank()) {
            throw new IllegalArgumentException("a document has a number and an issuer");
        }
    }

    @Override
    public String toString() {
        return number + " (" + date + ", " + issuer + ")";
    }
}
