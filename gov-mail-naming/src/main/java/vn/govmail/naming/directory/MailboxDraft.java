package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.MailAddress;
import vn.govmail.address.SenderRole;
import vn.govmail.rule.MailboxKind;

/** The fields of a {@link Mailbox} while they are put together. Not thread-safe. */
final class MailboxDraft {
    String id;
    String canonical;
    int ordinal;

    /** Parsed when it is asked for where it was given as text; any thread may put equal ones there. */
    private @Nullable MailAddress address;

    /** Null where it is the address itself, or not parsed yet. */
    private @Nullable MailAddress natural;

    /** The natural address in canonical spelling; null where it is the address itself. */
    private @Nullable String naturalText;

    @Nullable
    MailboxKind kind;

    SenderRole role;
    String agencyId = "";
    String personId = "";
    String name;
    MailboxState state = MailboxState.RESERVED;
    LocalDate heldFrom;

    @Nullable
    LocalDate heldUntil;

    @Nullable
    LocalDate openedOn;

    @Nullable
    LocalDate lastUsedOn;

    PasswordState password = PasswordState.NONE;

    @Nullable
    LocalDate passwordSince;

    @Nullable
    MailAddress successor;

    String specialCase = "";

    @Nullable
    Keeper keeper;

    MailboxDraft(MailAddress address, SenderRole role, String name, LocalDate heldFrom) {
        this(address.canonical(), role, name, heldFrom);
        this.address = address;
    }

    /** Of an address in the spelling by which addresses are compared. */
    MailboxDraft(String canonical, SenderRole role, String name, LocalDate heldFrom) {
        this.canonical = canonical;
        this.id = canonical;
        this.role = role;
        this.name = name;
        this.heldFrom = heldFrom;
    }

    private MailboxDraft(MailboxDraft other) {
        this.address = other.address;
        this.canonical = other.canonical;
        this.id = other.id;
        this.natural = other.natural;
        this.naturalText = other.naturalText;
        this.role = other.role;
        this.name = other.name;
        this.heldFrom = other.heldFrom;
    }

    /** A mailbox that an owner is to have. */
    static MailboxDraft of(MailAddress address, Owner owner, LocalDate heldFrom) {
        MailboxDraft draft = new MailboxDraft(address, owner.role(), owner.name(), heldFrom);
        draft.owner(owner);
        return draft;
    }

    void owner(Owner owner) {
        role = owner.role();
        agencyId = owner.agencyOrNull() == null ? "" : owner.agencyOrNull().id();
        personId = owner.personId();
        name = owner.name();
    }

    MailboxDraft copy() {
        MailboxDraft copy = new MailboxDraft(this);
        copy.ordinal = ordinal;
        copy.kind = kind;
        copy.agencyId = agencyId;
        copy.personId = personId;
        copy.state = state;
        copy.heldUntil = heldUntil;
        copy.openedOn = openedOn;
        copy.lastUsedOn = lastUsedOn;
        copy.password = password;
        copy.passwordSince = passwordSince;
        copy.successor = successor;
        copy.specialCase = specialCase;
        copy.keeper = keeper;
        return copy;
    }

    MailAddress address() {
        MailAddress known = address;
        if (known == null) {
            known = MailAddress.parse(canonical);
            address = known;
        }
        return known;
    }

    /** Another address, which is its own natural one until that is said. */
    void address(MailAddress other) {
        address = other;
        canonical = other.canonical();
        natural = null;
        naturalText = null;
    }

    /** Whether the address is spelled as addresses are compared. */
    boolean isSpelledCanonically() {
        return address == null || canonical.equals(address.toString());
    }

    MailAddress natural() {
        if (naturalText == null) {
            return address();
        }
        MailAddress known = natural;
        if (known == null) {
            known = MailAddress.parse(naturalText);
            natural = known;
        }
        return known;
    }

    String canonicalNatural() {
        return naturalText == null ? canonical : naturalText;
    }

    void natural(MailAddress other) {
        natural(other.canonical());
        natural = other;
    }

    /** A natural address in the spelling by which addresses are compared. */
    void natural(String other) {
        natural = null;
        naturalText = other.equals(canonical) ? null : other;
    }

    /** The mailbox; the draft must not be changed afterwards. */
    Mailbox mailbox() {
        return new Mailbox(this);
    }

    /** All fields in their order, for comparing. */
    List<@Nullable Object> values() {
        return Arrays.asList(
                id,
                address().toString(),
                natural(),
                ordinal,
                kind,
                role,
                agencyId,
                personId,
                name,
                state,
                heldFrom,
                heldUntil,
                openedOn,
                lastUsedOn,
                password,
                passwordSince,
                successor,
                specialCase,
                keeper);
    }
}
