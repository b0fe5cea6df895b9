package vn.govmail.naming.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.govmail.address.Agency;
import vn.govmail.address.SenderRole;
import vn.govmail.naming.Abbreviation;
import vn.govmail.naming.Naming;
import vn.govmail.naming.Proposal;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Owner;
import vn.govmail.naming.directory.ReservationRequest;
import vn.govmail.rule.MailboxKind;
import vn.govmail.text.EncodingDetector;
import vn.govmail.text.TextFolding;

/**
 * Makes of the row of a unit a request for its address: an agency, a division, a district, a commune, everybody in an agency
 * (điểm a to c and e khoản 1 Điều 5 of 12/2012/QĐ-UBND). The unit's name stands in the column for it or in that for names; the
 * agency has to be known, or the row of an agency, district or commune has an identifier, by which it is entered.
 */
final class UnitRows {
    private final Naming naming;
    private final Act act;
    private final Agencies agencies;
    private final RowMemory memory;

    UnitRows(Naming naming, Act act, Agencies agencies, RowMemory memory) {
        this.naming = naming;
        this.act = act;
        this.agencies = agencies;
        this.memory = memory;
    }

    void request(Candidate row, MailboxKind kind) {
        String name = name(row, kind);
        boolean readable = name.codePoints().anyMatch(Character::isLetter)
                && !EncodingDetector.detect((CharSequence) name).needsRepair();
        if (!readable && (kind != MailboxKind.BROADCAST || !name.isEmpty())) {
            row.settle(RowOutcome.REFUSED, ImportCode.UNIT_NAME_UNUSABLE, Map.of("name", name));
            return;
        }
        Optional<Agency> agency = agency(row, kind, name);
        if (agency.isPresent() && isAnother(kind, name, agency.get())) {
            Map<String, String> arguments =
                    Map.of("agency", agency.get().id(), "known", agency.get().name(), "name", name);
            row.settle(RowOutcome.REFUSED, ImportCode.UNIT_OF_ANOTHER_NAME, arguments);
        } else if (agency.isPresent()) {
            request(row, kind, name, agency.get());
        }
    }

    private static String name(Candidate row, MailboxKind kind) {
        StaffColumn own = switch (kind) {
            case DEPARTMENT -> StaffColumn.DEPARTMENT;
            case DISTRICT -> StaffColumn.DISTRICT;
            case COMMUNE -> StaffColumn.COMMUNE;
            default -> StaffColumn.AGENCY;
        };
        String text = NameColumns.text(row);
        return text.isEmpty() ? row.read(own) : text;
    }

    private Optional<Agency> agency(Candidate row, MailboxKind kind, String name) {
        boolean belongs = kind == MailboxKind.DEPARTMENT || kind == MailboxKind.BROADCAST;
        return belongs ? agencies.of(row) : agencies.itself(row, name, act);
    }

    /** An identifier and a name that do not belong together are a mistake in one of them. */
    private static boolean isAnother(MailboxKind kind, String name, Agency agency) {
        if (kind == MailboxKind.DEPARTMENT || kind == MailboxKind.BROADCAST) {
            return false;
        }
        String row = " " + TextFolding.search(name);
        String known = " " + TextFolding.search(agency.name());
        return !known.endsWith(bare(row)) && !row.endsWith(bare(known));
    }

    /** A name without what the level of the unit is called. */
    private static String bare(String name) {
        return name.replaceFirst(
                "^ ((ubnd|uy ban nhan dan) )?(huyen|thi xa|thanh pho|quan|tp|tx|xa|phuong|thi tran|tt) ", " ");
    }

    private void request(Candidate row, MailboxKind kind, String name, Agency agency) {
        String whose = UnitKinds.isForAll(row.read(StaffColumn.KIND)) ? "*" : agency.id();
        String key = memory.enterUnit(row, kind + " " + whose + " " + TextFolding.spelling(name));
        if (key.isEmpty()) {
            return;
        }
        Optional<Proposal> made = propose(row, kind, name, agency);
        made.ifPresent(proposal -> row.found(proposal.findings()));
        if (made.isEmpty()) {
            row.settle(RowOutcome.REFUSED, ImportCode.UNIT_NAME_UNUSABLE, Map.of("name", name));
        } else if (made.get().address().isEmpty()) {
            row.settle(RowOutcome.REFUSED, null);
        } else {
            Owner owner = kind == MailboxKind.DEPARTMENT
                    ? new Owner(SenderRole.AGENCY, agency, name, "")
                    : Owner.agency(agency);
            row.request = new ReservationRequest(made.get(), owner, key, act, null);
        }
    }

    /** The proposal of the first unit that has an address; empty where the name yields no word. */
    private Optional<Proposal> propose(Candidate row, MailboxKind kind, String name, Agency agency) {
        Naming knowing = agencies.naming(naming);
        Optional<Proposal> last = Optional.empty();
        try {
            for (Unit unit : units(row, kind, name, agency)) {
                Proposal made = knowing.propose(kind, unit);
                if (made.address().isPresent()) {
                    return Optional.of(made);
                }
                last = last.or(() -> Optional.of(made));
            }
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        return last;
    }

    /** The units to try, the closest first. */
    private List<Unit> units(Candidate row, MailboxKind kind, String name, Agency agency) {
        Unit own = agencies.unitOf(agency);
        String district = row.read(StaffColumn.DISTRICT);
        boolean placed = district.codePoints().anyMatch(Character::isLetter);
        return switch (kind) {
            case DISTRICT -> List.of(Unit.district(name));
            case COMMUNE -> placed ? List.of(Unit.commune(name).inDistrict(district)) : List.of(Unit.commune(name));
            case DEPARTMENT -> Workplaces.ofDivision(Abbreviation.ofDepartment(name), row, agency, own);
            case BROADCAST -> List.of(UnitKinds.isForAll(row.read(StaffColumn.KIND)) ? Unit.everybody() : own);
            default -> placed ? List.of(own.inDistrict(district), own) : List.of(own);
        };
    }
}
