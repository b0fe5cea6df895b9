package vn.govmail.naming.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.directory.compact.IntRows;
import vn.govmail.naming.directory.compact.Numbers;
import vn.govmail.rule.MailboxKind;

/**
 * All addresses ever given, in memory. What a reservation says lies in columns, some 65 bytes for an address; only mailboxes to
 * which anything happened since are objects. Not thread-safe: its store locks.
 */
final class MemoryRows {
    private static final List<MailboxKind> KINDS = List.of(MailboxKind.values());
    private static final List<SenderRole> ROLES = List.of(SenderRole.values());
    // what stands in a row of numbers
    private static final int AGENCY = 0;
    private static final int ACT = 1;
    /** From the lowest bit: kind + 1, role, ordinal. */
    private static final int FACTS = 2;
    /** For an address with something added the row of the natural one; for a natural one the last ordinal given to it. */
    private static final int LINK = 3;

    private static final int KIND_BITS = 4;
    private static final int ROLE_BITS = 2;
    private static final char PERSON_FOLLOWS = 0;
    /** Longer ones, which no person has, are kept apart from the table. */
    private static final int LONGEST_TEXT = 4_000;

    /** Beside each address the owner's name. */
    private final AddressTable addresses = new AddressTable();

    private final IntRows numbers = new IntRows();

    private @Nullable Act lastAct;
    private int lastActNumber;
    private String lastAgency = "";
    private int lastAgencyNumber;

    private final Numbers<String> agencyIds = new Numbers<>();
    private final Numbers<Act> knownActs = new Numbers<>();
    private final List<LocalDate> days = new ArrayList<>();
    /** The last ordinals of series whose name is not the natural address of a row. */
    private final Map<String, Integer> otherOrdinals = new HashMap<>();
    /** What became of mailboxes after their reservation. */
    private final Map<Integer, Mailbox> changed = new HashMap<>();
    /** The natural addresses of rows that could not be linked to one. */
    private final Map<Integer, String> otherNaturals = new HashMap<>();

    private int revoked;

    MemoryRows() {
        agencyIds.of("");
    }

    int size() {
        return addresses.size();
    }

    /** How many addresses are not revoked. */
    int living() {
        return size() - revoked;
    }

    /** The row of an address; -1 if it was never given. */
    int row(String canonical) {
        return addresses.row(canonical);
    }

    /** Looks at claims that will be added, of which there are at most {@link AddressTable#BLOCK}. */
    void approach(List<Claim> claims) {
        addresses.approach(claims);
    }

    /**
     * Enters a new address.
     *
     * @param place where the claim stood among those that were approached; -1 if it was not
     * @return its row, or -1 minus the row that has it
     */
    int add(Claim claim, int place) {
        String text = claim.personId().isEmpty() ? claim.name() : claim.name() + PERSON_FOLLOWS + claim.personId();
        String kept = text.length() > LONGEST_TEXT ? "" : text;
        int row = addresses.add(claim.canonical(), kept, place);
        if (row < 0) {
            return row;
        }
        int actNumber = number(claim.act());
        int kind = claim.kind() == null ? 0 : KINDS.indexOf(claim.kind()) + 1;
        int facts = kind | (ROLES.indexOf(claim.role()) << KIND_BITS) | (claim.ordinal() << (KIND_BITS + ROLE_BITS));
        numbers.add(agency(claim.agencyId()), actNumber, facts, 0);
        link(row, claim);
        if (text.length() > LONGEST_TEXT || !isPlain(claim, days.get(actNumber))) {
            changed.put(row, claim.mailbox());
        }
        return row;
    }

    /** Most addresses are reserved in long runs by one act. */
    private int number(Act act) {
        if (!act.equals(lastAct)) {
            lastActNumber = knownActs.of(act);
            lastAct = act;
            if (lastActNumber == days.size()) {
                days.add(act.day());
            }
        }
        return lastActNumber;
    }

    /** A staff list comes agency by agency. */
    private int agency(String id) {
        if (!id.equals(lastAgency)) {
            lastAgencyNumber = agencyIds.of(id);
            lastAgency = id;
        }
        return lastAgencyNumber;
    }

    private void link(int row, Claim claim) {
        if (claim.ordinal() == 0) {
            return;
        }
        String natural = claim.natural();
        int naturalRow = row(natural);
        if (naturalRow < 0) {
            otherNaturals.put(row, natural);
        } else {
            numbers.set(row, LINK, naturalRow);
        }
        if (naturalRow >= 0 && ordinal(naturalRow) == 0 && natural.equals(claim.series())) {
            numbers.set(naturalRow, LINK, Math.max(numbers.get(naturalRow, LINK), claim.ordinal()));
        } else {
            otherOrdinals.merge(claim.series(), claim.ordinal(), Math::max);
        }
    }

    /** Whether the columns say everything of a mailbox. */
    private static boolean isPlain(Claim claim, LocalDate day) {
        boolean plain = claim.specialCase().isEmpty()
                && claim.day().equals(day)
                && (claim.ordinal() > 0 || claim.natural().equals(claim.canonical()));
        return plain && (claim.given() == null || isPlain(claim.given()));
    }

    private static boolean isPlain(Mailbox mailbox) {
        return mailbox.state() == MailboxState.RESERVED
                && mailbox.id().equals(mailbox.canonical())
                && mailbox.isSpelledCanonically()
                && mailbox.heldUntil().isEmpty()
                && mailbox.openedOn().isEmpty();
    }

    int lastOrdinal(String series) {
        return lastOrdinal(series, row(series));
    }

    /** The same where it is known in which row the address is that the series is named after. */
    int lastOrdinal(String series, int row) {
        int linked = row >= 0 && ordinal(row) == 0 ? numbers.get(row, LINK) : 0;
        return otherOrdinals.isEmpty() ? linked : Math.max(linked, otherOrdinals.getOrDefault(series, 0));
    }

    private int ordinal(int row) {
        return numbers.get(row, FACTS) >>> (KIND_BITS + ROLE_BITS);
    }

    void update(Mailbox mailbox) {
        int row = row(mailbox.canonical());
        revoked += isRevoked(mailbox) - isRevoked(mailbox(row));
        changed.put(row, mailbox);
    }

    private static int isRevoked(Mailbox mailbox) {
        return mailbox.state() == MailboxState.REVOKED ? 1 : 0;
    }

    /** A mailbox as it is now. */
    Mailbox mailbox(int row) {
        Mailbox mailbox = changed.get(row);
        return mailbox == null ? reserved(row) : mailbox;
    }

    /** The same where its address is known. */
    Mailbox mailbox(int row, String canonical) {
        Mailbox mailbox = changed.isEmpty() ? null : changed.get(row);
        return mailbox == null ? reserved(row, canonical) : mailbox;
    }

    /** A mailbox as it was reserved, as far as the columns say. */
    Mailbox reserved(int row) {
        return reserved(row, addresses.canonical(row));
    }

    private Mailbox reserved(int row, String canonical) {
        String text = addresses.text(row);
        int end = text.indexOf(PERSON_FOLLOWS);
        int role = (numbers.get(row, FACTS) >>> KIND_BITS) & ((1 << ROLE_BITS) - 1);
        MailboxDraft draft = new MailboxDraft(
                canonical, ROLES.get(role), end < 0 ? text : text.substring(0, end), days.get(numbers.get(row, ACT)));
        draft.personId = end < 0 ? "" : text.substring(end + 1);
        draft.agencyId = agencyIds.value(numbers.get(row, AGENCY));
        int kind = numbers.get(row, FACTS) & ((1 << KIND_BITS) - 1);
        draft.kind = kind == 0 ? null : KINDS.get(kind - 1);
        draft.ordinal = ordinal(row);
        if (draft.ordinal > 0) {
            String other = otherNaturals.get(row);
            draft.natural(other == null ? addresses.canonical(numbers.get(row, LINK)) : other);
        }
        return draft.mailbox();
    }

    Act act(int row) {
        return knownActs.value(numbers.get(row, ACT));
    }

    /** The mailboxes that a query may ask for; those of another agency or kind are passed over before they are put together. */
    Stream<Mailbox> all(MailboxQuery query) {
        int agency = query.agencyId().map(agencyIds::find).orElse(0);
        int kind = query.kind().map(wanted -> KINDS.indexOf(wanted) + 1).orElse(0);
        return IntStream.range(0, size())
                .filter(row -> changed.containsKey(row)
                        || ((query.agencyIdOrNull() == null || numbers.get(row, AGENCY) == agency)
                                && (kind == 0 || (numbers.get(row, FACTS) & ((1 << KIND_BITS) - 1)) == kind)))
                .mapToObj(this::mailbox);
    }

    /** The mailboxes to which something happened since they were reserved: no other was opened or ended. */
    Stream<Mailbox> changed() {
        return changed.values().stream();
    }
}
