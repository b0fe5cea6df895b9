package vn.govmail.address;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record that a certificate belongs to an agency during some time. Equality of names alone is no binding: two agencies may
 * bear the same name.
 *
 * @param kind what {@code value} is compared with
 * @param value for {@link Kind#CERTIFICATE_SHA256} 64 lower-case hexadecimal digits, for {@link Kind#SUBJECT} the subject as
 *     RFC 2253 writes it, for {@link Kind#ORGANISATION_ID} the organizationIdentifier (OID 2.5.4.97)
 * @param from the first day on which the binding holds, in Việt Nam
 * @param until the first day on which it no longer holds; null while no end is known
 */
public record CertificateBinding(
        Kind kind, String value, LocalDate from, @Nullable LocalDate until) {

    /** What of a certificate is compared. */
    public enum Kind {
        CERTIFICATE_SHA256,
        SUBJECT,
        ORGANISATION_ID
    }

    public CertificateBinding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(from, "from");
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("a binding must hold for at least a day: " + from + " to " + until);
        }
    }

    /** Whether the binding holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
