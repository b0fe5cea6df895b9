package vn.govmail.naming.directory;

import java.util.Objects;

/**
 * An entry of the audit trail. Entries are never changed and never removed.
 *
 * @param number its place in the trail; later entries have larger numbers, some may be left out
 * @param kind what was done
 * @param subject to what: an address in lower case, the id of an agency or a person
 * @param before what was changed, as it was: {@code name=value} parted by {@code "; "}; empty for what is new
 * @param after the same as it is since
 * @param act who did it, when, by which documents
 */
public record Event(long number, Kind kind, String subject, String before, String after, Act act) {

    /** What can be done. The names are stable codes. */
    public enum Kind {
        AGENCY_REGISTERED,
        PERSON_REGISTERED,
        POST_ASSIGNED,
        ADDRESS_ENTERED,
        ADDRESS_RESERVED,
        ADDRESS_REISSUED,
        MAILBOX_OPENED,
        MAILBOX_RENAMED,
        MAILBOX_TRANSFERRED,
        MAILBOX_LOCKED,
        MAILBOX_UNLOCKED,
        MAILBOX_REVOKED,
        MAILBOX_REPLACED,
        ALIAS_ENDED,
        KEEPER_ENTRUSTED,
        MAILBOX_HANDED_OVER,
        PASSWORD_ISSUED,
        PASSWORD_CHANGED,
        SENDER_ALLOWED,
        SENDER_REMOVED
    }

    public Event {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(act, "act");
    }
}
