package vn.govmail.signing.pdf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates (ISO 32000-1, 7.9.4). Stateless. */
final class PdfDates {
    private static final Pattern DATE = Pattern.compile(
            "(?:D:)?(\\d{4})(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(\\d\\d)?(?:Z.*|([+-])(\\d\\d)(?:'?(\\d\\d)'?)?)?");

    private PdfDates() {}

    /** The instant; a date that names no zone is taken as UTC. Empty for anything else. */
    static Optional<Instant> parse(String text) {
        Matcher date = DATE.matcher(text.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.of(
                    number(date.group(1), 0),
                    number(date.group(2), 1),
                    number(date.group(3), 1),
                    number(date.group(4), 0),
                    number(date.group(5), 0),
                    number(date.group(6), 0));
            int sign = "-".equals(date.group(7)) ? -1 : 1;
            ZoneOffset zone =
                    ZoneOffset.ofHoursMinutes(sign * number(date.group(8), 0), sign * number(date.group(9), 0));
            return Optional.of(local.toInstant(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }
}
