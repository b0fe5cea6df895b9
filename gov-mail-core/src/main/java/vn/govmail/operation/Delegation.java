package vn.govmail.operation;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else than its owner may open a mailbox. Immutable.
 *
 * @param mailbox the mailbox
 * @param person who may
 * @param from the first day
 * @param lastOrNull the last day; null while no end is known
 * @param document the number of the written authorisation; without one the delegation counts for nothing
 */
public record Delegation(
        String mailbox,
        String person,
        LocalDate from,
        @Nullable LocalDate lastOrNull,
        String document) {
    public Delegation {
        Objects.requireNonNull(mailbox, "mailbox");
        Objects.requireNonNull(person, "person");
        Objects.requireNonNull(document, "document");
        if (lastOrNull != null && lastOrNull.isBefore(from)) {
            throw new IllegalArgumentException("delegated from " + from + " to " + lastOrNull);
        }
    }

    boolean allows(String who, String box, LocalDate day) {
        return mailbox.equals(box)
                && person.equals(who)
                && !document.isBlank()
                && !day.isBefore(from)
                && (lastOrNull == null || !day.isAfter(lastOrNull));
    }
}
