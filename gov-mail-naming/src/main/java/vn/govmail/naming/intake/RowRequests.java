package vn.govmail.naming.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.address.Agency;
import vn.govmail.naming.NameReading;
import vn.govmail.naming.Naming;
import vn.govmail.naming.PersonName;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.Person;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.naming.table.Row;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.TextFolding;

/** Makes of each row a request for an address, or settles it. Knows the rows before. */
final class RowRequests {
    static final int LONGEST_STAFF_ID = 190;

    private final Naming naming;
    private final Act act;
    private final Agencies agencies;
    private final RowMemory memory = new RowMemory();
    private final UnitRows units;

    RowRequests(Naming naming, Act act, Agencies agencies) {
        this.naming = naming;
        this.act = act;
        this.agencies = agencies;
        this.units = new UnitRows(naming, act, agencies, memory);
    }

    Candidate candidate(Row row, Layout layout) {
        Candidate candidate = new Candidate(row.number(), layout.read(row));
        for (Row.Note note : row.notes()) {
            noted(candidate, note, layout);
        }
        Optional<MailboxKind> kind = UnitKinds.of(candidate.read(StaffColumn.KIND));
        if (kind.isEmpty()) {
            candidate.settle(
                    RowOutcome.REFUSED, ImportCode.KIND_UNKNOWN, Map.of("kind", candidate.read(StaffColumn.KIND)));
        } else if (kind.get() == MailboxKind.PERSON) {
            person(candidate);
        } else {
            units.request(candidate, kind.get());
        }
        if (row.notes().stream().anyMatch(note -> note.problem().isFatal())) {
            candidate.settle(RowOutcome.REFUSED, null);
        }
        return candidate;
    }

    private void person(Candidate candidate) {
        Optional<PersonName> name = NameColumns.name(candidate);
        Optional<Agency> agency = name.isEmpty() ? Optional.empty() : agencies.of(candidate);
        if (agency.isPresent()) {
            request(candidate, name.get(), agency.get());
        }
    }

    private static void noted(Candidate candidate, Row.Note note, Layout layout) {
        ImportCode code = switch (note.problem()) {
            case CONTROL_CHARACTER, TOO_MANY_CELLS -> ImportCode.CELL_CLEANED;
            case FORMULA, ERROR_VALUE -> ImportCode.CELL_COMPUTED;
            case DAMAGED_TEXT, CELL_TOO_LONG, STRAY_QUOTE -> ImportCode.CELL_UNUSABLE;
        };
        boolean used = note.problem().isFatal() || layout.columns().containsValue(note.column());
        if (used) {
            candidate.found(
                    code, Map.of("problem", note.problem().name(), "column", Integer.toString(note.column() + 1)));
        }
    }

    private void request(Candidate candidate, PersonName name, Agency agency) {
        String staffId = candidate.read(StaffColumn.STAFF_ID);
        if (staffId.length() > LONGEST_STAFF_ID) {
            candidate.settle(RowOutcome.REFUSED, ImportCode.STAFF_ID_TOO_LONG, Map.of("most", "" + LONGEST_STAFF_ID));
            return;
        }
        boolean personal = staffId.length() == 9 || staffId.length() == 12;
        if (personal && staffId.chars().allMatch(c -> c >= '0' && c <= '9')) {
            candidate.found(ImportCode.STAFF_ID_PERSONAL_NUMBER, Map.of("digits", "" + staffId.length()));
        }
        String key = memory.enter(candidate, staffId, agency.id() + " " + TextFolding.spelling(name.text()));
        if (key.isEmpty()) {
            return;
        }
        Proposal proposal = proposal(candidate, name, agency);
        candidate.found(proposal.findings());
        if (!candidate.readings.isEmpty()) {
            candidate.settle(RowOutcome.NEEDS_CHOICE, null);
        } else if (proposal.address().isEmpty()) {
            candidate.settle(RowOutcome.REFUSED, null);
        } else {
            Owner owner = staffId.isEmpty()
                    ? Owner.official(agency, name.text())
                    : Owner.official(agency, new Person(staffId, name.text()));
            candidate.request = new ReservationRequest(proposal, owner, key, act, null);
        }
    }

    private Proposal proposal(Candidate candidate, PersonName name, Agency agency) {
        Proposal made = propose(candidate, name, agency);
        String choice = candidate.read(StaffColumn.CHOICE);
        boolean chosen = !choice.isEmpty() && !NameColumns.isSomebodyElse(choice);
        if (made.certain() && !chosen) {
            return made;
        }
        Map<String, NameReading> readings = new LinkedHashMap<>();
        readings.put(made.mailbox(), name.reading());
        made.alternatives().forEach(other -> readings.putIfAbsent(other.mailbox(), other.reading()));
        if (chosen && readings.containsKey(choice)) {
            return propose(candidate, name.choosing(readings.get(choice)), agency);
        }
        if (chosen) {
            candidate.settle(RowOutcome.NEEDS_CHOICE, ImportCode.CHOICE_UNKNOWN, Map.of("choice", choice));
        }
        candidate.readings = readings.size() > 1 || chosen ? List.copyOf(readings.keySet()) : List.of();
        return made;
    }

    private Proposal propose(Candidate candidate, PersonName name, Agency agency) {
        for (Unit unit : Workplaces.of(candidate, agency, agencies.unitOf(agency))) {
            Proposal there = naming.propose(name, unit);
            if (there.address().isPresent()) {
                return there;
            }
        }
        return naming.propose(name, agencies.unitOf(agency));
    }
}
