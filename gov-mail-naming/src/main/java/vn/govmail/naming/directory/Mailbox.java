package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.MailboxKind;

/**
 * One address of the directory and everything that is known of it: whose it is, since when, and where it stands in its life.
 * After a renaming or transfer the earlier address stays as a mailbox of its own in state {@link MailboxState#ALIAS}, with the
 * owner of that time, the same {@link #id} and the address that took its place. Immutable.
 */
public final class Mailbox {
    private final MailboxDraft state;

    /** Of a draft that nobody changes any more. */
    Mailbox(MailboxDraft draft) {
        this.state = draft;
    }

    /** The address as it is compared. */
    String canonical() {
        return state.canonical;
    }

    /** A copy that may be changed. */
    MailboxDraft draft() {
        return state.copy();
    }

    /** What stays the same through renamings and transfers: its first address in lower case. */
    public String id() {
        return state.id;
    }

    /** The address. */
    public MailAddress address() {
        return state.address();
    }

    /** The address that the format makes without anything added. */
    public MailAddress naturalAddress() {
        return state.natural();
    }

    /** The natural address as it is compared. */
    String canonicalNatural() {
        return state.canonicalNatural();
    }

    /** Whether the address is spelled as addresses are compared. */
    boolean isSpelledCanonically() {
        return state.isSpelledCanonically();
    }

    /** How many steps of letters or alternatives lie between the natural address and this one; 0 for none. */
    public int ordinal() {
        return state.ordinal;
    }

    /** What it is for; empty for addresses that were only entered, such as those at other providers. */
    public Optional<MailboxKind> kind() {
        return Optional.ofNullable(state.kind);
    }

    /** In which capacity its owner writes. */
    public SenderRole role() {
        return state.role;
    }

    /** The agency that it belongs to or whose official holds it; empty for the public. */
    public Optional<String> agencyId() {
        return state.agencyId.isEmpty() ? Optional.empty() : Optional.of(state.agencyId);
    }

    /** The person who holds it, where it was said which. */
    public Optional<String> personId() {
        return state.personId.isEmpty() ? Optional.empty() : Optional.of(state.personId);
    }

    /** The owner's name for people. */
    public String name() {
        return state.name;
    }

    /** Where it stands in its life. */
    public MailboxState state() {
        return state.state;
    }

    /** The first day on which its owner held this address. */
    public LocalDate heldFrom() {
        return state.heldFrom;
    }

    /** The first day on which the owner no longer holds it, for aliases the day on which they end; empty while none is set. */
    public Optional<LocalDate> heldUntil() {
        return Optional.ofNullable(state.heldUntil);
    }

    /** Whether its owner held this address on a day, as main address or as alias. */
    public boolean heldOn(LocalDate day) {
        LocalDate until = state.heldUntil;
        return !day.isBefore(state.heldFrom) && (until == null || day.isBefore(until));
    }

    /** The day on which the mailbox was opened. */
    public Optional<LocalDate> openedOn() {
        return Optional.ofNullable(state.openedOn);
    }

    /** The last day of which a use is known. */
    public Optional<LocalDate> lastUsedOn() {
        return Optional.ofNullable(state.lastUsedOn);
    }

    /** From which day on non-use counts: the last use, else the opening. Empty where the mailbox was never opened. */
    public Optional<LocalDate> unusedSince() {
        return lastUsedOn().or(this::openedOn);
    }

    /** What is known of the password. */
    public PasswordState password() {
        return state.password;
    }

    /** Since when the password is so. */
    public Optional<LocalDate> passwordSince() {
        return Optional.ofNullable(state.passwordSince);
    }

    /** Where mail to an alias goes. */
    public Optional<MailAddress> successor() {
        return Optional.ofNullable(state.successor);
    }

    /** Why the holder has it beside another one; empty for everybody's one mailbox. */
    public String specialCase() {
        return state.specialCase;
    }

    /** Who answers for an agency's mailbox. */
    public Optional<Keeper> keeper() {
        return Optional.ofNullable(state.keeper);
    }

    /**
     * By what it is told whether somebody has a mailbox already: the person, or for the mailbox of a whole agency, district or
     * commune the agency. Null where nothing can be told or nothing is to be.
     */
    @Nullable
    String holderKey() {
        boolean living = state.state == MailboxState.RESERVED
                || state.state == MailboxState.ACTIVE
                || state.state == MailboxState.LOCKED;
        return living ? holderKey(state.kind, state.specialCase, state.personId, state.agencyId) : null;
    }

    /** The same for a living mailbox. */
    @Nullable
    static String holderKey(@Nullable MailboxKind kind, String specialCase, String personId, String agencyId) {
        if (kind == null || !specialCase.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case PERSON -> personId.isEmpty() ? null : "P|" + personId;
            case AGENCY, DISTRICT, COMMUNE -> agencyId.isEmpty() ? null : "A|" + agencyId;
            case DEPARTMENT, BROADCAST -> null;
        };
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mailbox that && state.values().equals(that.state.values());
    }

    @Override
    public int hashCode() {
        return Objects.hash(state.id, state.canonical);
    }

    @Override
    public String toString() {
        return state.address() + " " + state.state;
    }
}
