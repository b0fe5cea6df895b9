package vn.govmail.naming.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.Naming;
import vn.govmail.naming.Unit;
import vn.govmail.naming.UnitRegister;
import vn.govmail.naming.directory.Act;
import vn.govmail.naming.directory.Directory;
import vn.govmail.text.TextFolding;

/** Which agency a row means. Remembers, since thousands of rows name one agency. */
final class Agencies {
    private static final int REMEMBERED = 10_000;

    private final Directory directory;
    private final @Nullable Agency usual;
    private final Function<Agency, Unit> units;
    private final Map<String, List<Agency>> named = new HashMap<>();
    private final Map<String, List<Agency>> ofId = new HashMap<>();
    private final Map<Agency, Unit> unitOf = new HashMap<>();
    private @Nullable Naming all;

    Agencies(Directory directory, @Nullable Agency usual, Function<Agency, Unit> units) {
        this.directory = directory;
        this.usual = usual;
        this.units = units;
    }

    /** The agency by its short name where its identifier is one, otherwise by its name. */
    static Unit unit(Agency agency) {
        return Unit.agency(agency.id(), agency.name());
    }

    Unit unitOf(Agency agency) {
        return unitOf.computeIfAbsent(agency, units);
    }

    /**
     * The agency that a row is about itself; one that has an identifier and is new is entered.
     *
     * @param name the unit's name
     */
    Optional<Agency> itself(Candidate row, String name, Act act) {
        String id = row.read(StaffColumn.AGENCY_ID);
        if (id.isEmpty()) {
            return row.read(StaffColumn.AGENCY).isEmpty() ? only(named(name), row, name) : of(row);
        }
        Optional<Agency> known = directory.agency(id);
        if (known.isEmpty() && id.length() <= RowRequests.LONGEST_STAFF_ID) {
            String whole = row.read(StaffColumn.AGENCY);
            directory.register(Agency.named(id, whole.isEmpty() ? name : whole, row.read(StaffColumn.DISTRICT)), act);
            known = directory.agency(id);
            named.clear();
            ofId.clear();
            all = null;
        }
        return only(known.stream().toList(), row, id);
    }

    /** The naming that knows the short names of all agencies, so that two with one are both told of. */
    Naming naming(Naming plain) {
        if (all == null) {
            UnitRegister register = new UnitRegister();
            directory.agencies().stream()
                    .filter(agency -> agency.name().codePoints().anyMatch(Character::isLetter))
                    .filter(agency -> directory.parentOf(agency.id()).isEmpty())
                    .forEach(agency -> register.enter(unitOf(agency)));
            all = plain.with(register);
        }
        return all;
    }

    /** The agency; empty with a finding on the candidate. */
    Optional<Agency> of(Candidate row) {
        String id = row.read(StaffColumn.AGENCY_ID);
        String name = row.read(StaffColumn.AGENCY);
        if (id.isEmpty() && name.isEmpty()) {
            if (usual == null) {
                row.settle(RowOutcome.REFUSED, ImportCode.AGENCY_MISSING, Map.of());
            }
            return Optional.ofNullable(usual);
        }
        List<Agency> found = id.isEmpty() ? remembered(named, name, this::named) : remembered(ofId, id, this::ofId);
        if (found.size() > 1) {
            String place = TextFolding.search(row.read(StaffColumn.DISTRICT));
            List<Agency> there = found.stream()
                    .filter(agency -> !place.isEmpty()
                            && TextFolding.search(agency.parentName()).endsWith(place))
                    .toList();
            found = there.isEmpty() ? found : there;
        }
        return only(found, row, id.isEmpty() ? name : id);
    }

    private static Optional<Agency> only(List<Agency> found, Candidate row, String asked) {
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        Map<String, String> arguments = Map.of("agency", asked);
        if (found.isEmpty()) {
            row.settle(RowOutcome.REFUSED, ImportCode.AGENCY_UNKNOWN, arguments);
        } else {
            row.settle(RowOutcome.NEEDS_CHOICE, ImportCode.AGENCY_AMBIGUOUS, arguments);
        }
        return Optional.empty();
    }

    private static List<Agency> remembered(
            Map<String, List<Agency>> memory, String text, Function<String, List<Agency>> look) {
        List<Agency> known = memory.get(text);
        if (known == null) {
            known = look.apply(text);
            if (memory.size() < REMEMBERED) {
                memory.put(text, known);
            }
        }
        return known;
    }

    private List<Agency> ofId(String id) {
        return directory.agency(id).stream().toList();
    }

    private List<Agency> named(String name) {
        List<Agency> known = directory.agenciesNamed(name);
        return known.isEmpty() ? ofId(name) : known;
    }
}
