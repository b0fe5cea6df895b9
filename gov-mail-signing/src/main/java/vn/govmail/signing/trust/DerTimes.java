package vn.govmail.signing.trust;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.Time;
import org.jspecify.annotations.Nullable;

/**
 * Reads times in the one form that certificates and lists may have (RFC 5280, section 4.1.2.5), and leaves other forms to
 * BouncyCastle, which needs a calendar and a pattern for each. Stateless.
 */
public final class DerTimes {
    private static final int SHORT_YEAR = 2;
    private static final int LONG_YEAR = 4;
    /** Month, day, hour, minute, second. */
    private static final int REST = 10;

    private DerTimes() {}

    /**
     * The time that an element states.
     *
     * @param element UTCTime or GeneralizedTime in DER, with tag and length
     * @throws IllegalArgumentException if it is none
     */
    public static Instant read(byte[] element) {
        int tag = element.length == 0 ? 0 : element[0];
        if (tag != DerCursor.UTC_TIME && tag != DerCursor.GENERALIZED_TIME) {
            throw new IllegalArgumentException("not a time");
        }
        Instant plain = plain(element, tag == DerCursor.UTC_TIME ? SHORT_YEAR : LONG_YEAR);
        if (plain != null) {
            return plain;
        }
        try {
            return Time.getInstance(ASN1Primitive.fromByteArray(element))
                    .getDate()
                    .toInstant();
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    private static @Nullable Instant plain(byte[] element, int yearDigits) {
        int from = 2;
        int end = from + yearDigits + REST;
        if (element.length != end + 1 || element[1] != end + 1 - from || element[end] != 'Z') {
            return null;
        }
        for (int i = from; i < end; i++) {
            if (element[i] < '0' || element[i] > '9') {
                return null;
            }
        }
        int year = two(element, from);
        if (yearDigits == LONG_YEAR) {
            year = (100 * year) + two(element, from + 2);
        } else {
            // RFC 5280, section 4.1.2.5.1
            year += year >= 50 ? 1900 : 2000;
        }
        int at = from + yearDigits;
        try {
            return LocalDateTime.of(
                            year,
                            two(element, at),
                            two(element, at + 2),
                            two(element, at + 4),
                            two(element, at + 6),
                            two(element, at + 8))
                    .toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int two(byte[] element, int at) {
        return (10 * (element[at] - '0')) + element[at + 1] - '0';
    }
}
