package vn.govmail.naming.directory;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.rule.MailboxKind;

/**
 * Which mailboxes are asked for; they come in the order of their addresses. Immutable.
 *
 * @param agencyIdOrNull only those of an agency and its officials
 * @param personIdOrNull only those of a person
 * @param states only those in one of these states
 * @param kindOrNull only those of a kind
 * @param text only those whose name or address contains this, however it is accented; empty for all
 * @param afterOrNull only those that come after this address, for going on page by page
 * @param most at most so many
 */
public record MailboxQuery(
        @Nullable String agencyIdOrNull,
        @Nullable String personIdOrNull,
        Set<MailboxState> states,
        @Nullable MailboxKind kindOrNull,
        String text,
        @Nullable MailAddress afterOrNull,
        int most) {
    public MailboxQuery {
        states = Set.copyOf(states);
        Objects.requireNonNull(text, "text");
        if (most < 1) {
            throw new IllegalArgumentException("at least one mailbox has to be asked for: " + most);
        }
    }

    /** All mailboxes that are not taken back, aliases among them, without an end. */
    public static MailboxQuery all() {
        return new MailboxQuery(
                null,
                null,
                Set.of(MailboxState.RESERVED, MailboxState.ACTIVE, MailboxState.LOCKED, MailboxState.ALIAS),
                null,
                "",
                null,
                Integer.MAX_VALUE);
    }

    /** The same of an agency and its officials. */
    public MailboxQuery ofAgency(String agencyId) {
        return new MailboxQuery(agencyId, personIdOrNull, states, kindOrNull, text, afterOrNull, most);
    }

    /** The same of a person. */
    public MailboxQuery ofPerson(String personId) {
        return new MailboxQuery(agencyIdOrNull, personId, states, kindOrNull, text, afterOrNull, most);
    }

    /** The same in some states. */
    public MailboxQuery in(MailboxState... some) {
        return new MailboxQuery(agencyIdOrNull, personIdOrNull, Set.of(some), kindOrNull, text, afterOrNull, most);
    }

    /** The same of a kind. */
    public MailboxQuery ofKind(MailboxKind kind) {
        return new MailboxQuery(agencyIdOrNull, personIdOrNull, states, kind, text, afterOrNull, most);
    }

    /** The same whose name or address contains a text: {@code "nguyen"} finds Nguyễn. */
    public MailboxQuery containing(String part) {
        return new MailboxQuery(agencyIdOrNull, personIdOrNull, states, kindOrNull, part, afterOrNull, most);
    }

    /** The same after an address. */
    public MailboxQuery after(MailAddress address) {
        return new MailboxQuery(agencyIdOrNull, personIdOrNull, states, kindOrNull, text, address, most);
    }

    /** The same, at most so many. */
    public MailboxQuery atMost(int count) {
        return new MailboxQuery(agencyIdOrNull, personIdOrNull, states, kindOrNull, text, afterOrNull, count);
    }

    Optional<String> agencyId() {
        return Optional.ofNullable(agencyIdOrNull);
    }

    Optional<String> personId() {
        return Optional.ofNullable(personIdOrNull);
    }

    Optional<MailboxKind> kind() {
        return Optional.ofNullable(kindOrNull);
    }

    Optional<MailAddress> after() {
        return Optional.ofNullable(afterOrNull);
    }
}
