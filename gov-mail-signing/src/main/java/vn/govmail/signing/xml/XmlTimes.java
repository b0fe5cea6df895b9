package vn.govmail.signing.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as XML states them. Stateless. */
public final class XmlTimes {
    private XmlTimes() {}

    /** What a time states; one without offset is taken for UTC. Empty if it is none. */
    public static Optional<Instant> instant(String stated) {
        String text = stated.strip();
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            try {
                return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException again) {
                return Optional.empty();
            }
        }
    }
}
