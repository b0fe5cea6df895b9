package vn.govmail.naming.intake;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.address.MailAddress;
import vn.govmail.naming.directory.Directory;
import vn.govmail.naming.directory.DirectoryCode;
import vn.govmail.naming.directory.DirectoryFinding;
import vn.govmail.naming.directory.Mailbox;
import vn.govmail.naming.directory.MailboxState;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Reservation;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.TextFolding;

/** Whether the person of a row is somebody whom the directory knows already. */
final class KnownPeople {
    private static final int MOST_OF_ONE_NAME = 1_000;

    private final Directory directory;

    /** The mailboxes of the addresses that were looked for ahead, as they were then; null for those that nobody had. */
    private final Map<String, @Nullable Mailbox> ahead = new HashMap<>();

    KnownPeople(Directory directory) {
        this.directory = directory;
    }

    /** Looks for all addresses that some rows will ask for, before anything is reserved for one of them. */
    void lookAhead(List<Candidate> rows) {
        Set<MailAddress> addresses = new LinkedHashSet<>();
        for (Candidate row : rows) {
            MailAddress.tryParse(row.read(StaffColumn.ADDRESS)).ifPresent(addresses::add);
            ReservationRequest request = row.request;
            if (request != null) {
                request.proposal().naturalAddress().ifPresent(addresses::add);
            }
        }
        ahead.clear();
        addresses.forEach(address -> ahead.put(address.canonical(), null));
        directory
                .mailboxes(addresses)
                .forEach(mailbox -> ahead.put(mailbox.address().canonical(), mailbox));
    }

    /** What was looked for ahead may have changed since. */
    void forget() {
        ahead.clear();
    }

    /** The mailbox of an address. */
    Optional<Mailbox> mailbox(MailAddress address) {
        String canonical = address.canonical();
        return ahead.containsKey(canonical) ? Optional.ofNullable(ahead.get(canonical)) : directory.mailbox(address);
    }

    /** Settles a row whose person has an address, or may be one who has. */
    void settle(Candidate row) {
        Optional<MailAddress> listed = MailAddress.tryParse(row.read(StaffColumn.ADDRESS));
        ReservationRequest request = row.request;
        if (request == null) {
            return;
        }
        if (listed.isPresent() && isSettledByAddress(row, request.owner(), listed.get())) {
            return;
        }
        boolean person = request.proposal().kind() == MailboxKind.PERSON;
        if (person && !NameColumns.isSomebodyElse(row.read(StaffColumn.CHOICE))) {
            namesake(request)
                    .ifPresent(holder -> row.settle(
                            RowOutcome.NEEDS_CHOICE,
                            ImportCode.SAME_NAME_IN_DIRECTORY,
                            Map.of("address", holder.address().toString(), "name", holder.name())));
        }
    }

    private boolean isSettledByAddress(Candidate row, Owner owner, MailAddress listed) {
        Optional<Mailbox> holder = mailbox(listed);
        Map<String, String> arguments = Map.of("address", listed.toString());
        if (holder.isEmpty() || holder.get().state() == MailboxState.REVOKED) {
            row.found(ImportCode.ADDRESS_NOT_KNOWN, arguments);
            return false;
        }
        if (isOf(holder.get(), owner)) {
            MailAddress present = holder.get().successor().orElse(holder.get().address());
            row.settle(RowOutcome.REPEATED, present);
        } else {
            row.settle(RowOutcome.REFUSED, ImportCode.ADDRESS_OF_ANOTHER, arguments);
        }
        return true;
    }

    /** Somebody of the same name in the same agency of whom nothing tells whether it is the person of the row. */
    private Optional<Mailbox> namesake(ReservationRequest request) {
        Owner owner = request.owner();
        Optional<Mailbox> natural = request.proposal().naturalAddress().flatMap(this::mailbox);
        return natural.filter(holder -> holder.state() != MailboxState.REVOKED)
                .filter(holder -> isOfName(holder, owner))
                .filter(holder ->
                        owner.personId().isEmpty() || holder.personId().isEmpty())
                .filter(holder -> !isOfAList(holder, request));
    }

    /** Whether the holder is somebody whom a list without staff ids brought: that person's row has a key of its own. */
    private boolean isOfAList(Mailbox holder, ReservationRequest request) {
        int place = request.key().lastIndexOf('#');
        if (!request.key().startsWith("name:") || place < 0) {
            return false;
        }
        String person = request.key().substring("name:".length(), place);
        for (int i = 1; i <= MOST_OF_ONE_NAME; i++) {
            Optional<Mailbox> answer = directory.answered(RowMemory.key(person, i));
            if (answer.isEmpty()) {
                return false;
            }
            if (answer.get().address().equals(holder.address())) {
                return true;
            }
        }
        return false;
    }

    /** Enters what the directory answered. */
    void settle(Candidate row, Reservation reservation) {
        reservation.findings().forEach(finding -> row.findings.add(ImportFinding.of(finding)));
        row.findings.removeIf(f -> reservation.proposal().findings().stream()
                .anyMatch(n -> n.code().name().equals(f.code())));
        row.found(reservation.proposal().findings());
        MailAddress address = reservation.address().orElse(null);
        switch (reservation.outcome()) {
            case RESERVED -> row.settle(RowOutcome.RESERVED, address);
            case REPEATED -> row.settle(RowOutcome.REPEATED, address);
            case REFUSED -> refused(row, reservation);
        }
    }

    private void refused(Candidate row, Reservation reservation) {
        for (DirectoryFinding finding : reservation.findings()) {
            if (finding.code() == DirectoryCode.SECOND_MAILBOX) {
                Optional<Mailbox> first = MailAddress.tryParse(
                                finding.arguments().getOrDefault("address", ""))
                        .flatMap(directory::mailbox);
                boolean same = first.isPresent() && isOf(first.get(), reservation.owner());
                if (same) {
                    row.findings.removeIf(f -> f.code().equals(finding.code().name()));
                }
                row.settle(
                        same ? RowOutcome.REPEATED : RowOutcome.NEEDS_CHOICE,
                        same ? first.get().address() : null);
                return;
            }
            if (finding.code() == DirectoryCode.REQUEST_KEY_REUSED) {
                row.settle(RowOutcome.NEEDS_CHOICE, null);
                return;
            }
        }
        row.settle(RowOutcome.REFUSED, null);
    }

    private static boolean isOf(Mailbox holder, Owner owner) {
        boolean samePerson = owner.personId().isEmpty()
                || holder.personId().isEmpty()
                || holder.personId().equals(Optional.of(owner.personId()));
        return samePerson && isOfName(holder, owner);
    }

    private static boolean isOfName(Mailbox holder, Owner owner) {
        @Nullable Agency agency = owner.agencyOrNull();
        return agency != null
                && holder.agencyId().equals(Optional.of(agency.id()))
                && TextFolding.spelling(holder.name()).equals(TextFolding.spelling(owner.name()));
    }
}
