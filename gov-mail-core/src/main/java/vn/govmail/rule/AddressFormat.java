package vn.govmail.rule;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the address of one kind of mailbox is made, and the provision that says so and since when. Immutable.
 *
 * @param provision where it is written, and when it is in force
 * @param kind for which mailboxes
 * @param templates the local part; the first is the usual one, the others are tried in their order where it is taken
 * @param domain the domain, mostly without parts
 * @param duplicates what happens when all of them are taken
 * @param unitsBeginningOrNull only for units whose name begins so; null for all
 */
public record AddressFormat(
        Provision provision,
        MailboxKind kind,
        List<AddressTemplate> templates,
        AddressTemplate domain,
        DuplicatePolicy duplicates,
        @Nullable String unitsBeginningOrNull) {
    public AddressFormat {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(kind, "kind");
        templates = List.copyOf(templates);
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(duplicates, "duplicates");
        if (templates.isEmpty()) {
            throw new IllegalArgumentException("an address format needs a template");
        }
    }

    /** A format of one template for all units. */
    public static AddressFormat of(
            Provision provision, MailboxKind kind, String template, String domain, DuplicatePolicy duplicates) {
        return new AddressFormat(
                provision,
                kind,
                List.of(AddressTemplate.parse(template)),
                AddressTemplate.parse(domain),
                duplicates,
                null);
    }

    /** The usual local part. */
    public AddressTemplate template() {
        return templates.get(0);
    }

    /** What is tried in this order where the usual address is taken, before anything is added to it. */
    public List<AddressTemplate> alternatives() {
        return templates.subList(1, templates.size());
    }

    /** How the name of a unit has to begin for this format to apply; empty where it applies to all. */
    public Optional<String> unitsBeginning() {
        return Optional.ofNullable(unitsBeginningOrNull);
    }
}
