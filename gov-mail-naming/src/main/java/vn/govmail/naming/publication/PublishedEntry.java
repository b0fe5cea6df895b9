package vn.govmail.naming.publication;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Duty;
import vn.govmail.rule.MailboxKind;

/**
 * What everybody may see of one mailbox. Immutable.
 *
 * @param address the address
 * @param kind what it is for; never empty
 * @param name the holder's name: the person's, the agency's
 * @param agencyOrNull the agency that it belongs to or whose official holds it; null where the directory does not know it
 * @param dutyOrNull what the holder does there; null for mailboxes of units and where nothing is on record
 * @param aliases earlier addresses whose mail comes here; empty unless they were asked for
 */
public record PublishedEntry(
        MailAddress address,
        MailboxKind kind,
        String name,
        @Nullable Agency agencyOrNull,
        @Nullable Duty dutyOrNull,
        List<MailAddress> aliases) {
    public PublishedEntry {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        aliases = List.copyOf(aliases);
    }

    /** The agency. */
    public Optional<Agency> agency() {
        return Optional.ofNullable(agencyOrNull);
    }

    /** What the holder does in the agency. */
    public Optional<Duty> duty() {
        return Optional.ofNullable(dutyOrNull);
    }

    /** Whether a person holds it. */
    public boolean isPerson() {
        return kind == MailboxKind.PERSON;
    }
}
