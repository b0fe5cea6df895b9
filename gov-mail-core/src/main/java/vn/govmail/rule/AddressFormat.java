package vn.govmail.rule;

import java.util.Objects;

/**
 * How the address of one kind of mailbox is made, and the provision that says so.
 *
 * @param provision where it is written
 * @param kind for which mailboxes
 * @param template the local part
 * @param domain the domain, in lower case
 * @param duplicates what happens when the address is taken
 */
public record AddressFormat(
        Provision provision, MailboxKind kind, AddressTemplate template, String domain, DuplicatePolicy duplicates) {
    public AddressFormat {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(duplicates, "duplicates");
    }
}
