package vn.govmail.rule;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that a regulation lays down for one unit or person as an exception from its formats.
 *
 * @param provision where it is written
 * @param kind for which kind of mailbox
 * @param name the unit's or person's name; empty for the mailbox of everybody
 * @param unitOrNull the name or abbreviation of the unit that it belongs to; null where that makes no difference
 * @param address the whole address, in lower case
 */
public record FixedAddress(
        Provision provision,
        MailboxKind kind,
        String name,
        @Nullable String unitOrNull,
        String address) {
    public FixedAddress {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
    }

    /** The unit that it belongs to. */
    public Optional<String> unit() {
        return Optional.ofNullable(unitOrNull);
    }
}
