package vn.govmail.naming.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.govmail.address.Agency;
import vn.govmail.naming.Unit;
import vn.govmail.naming.directory.Directory;
import vn.govmail.text.TextFolding;

/** Which agency a row means. Remembers, since thousands of rows name one agency. */
final class Agencies {
    private static final int REMEMBERED = 10_000;

    private final Directory directory;
    private final @Nullable Agency usual;
    private final Function<Agency, Unit> units;
    private final Map<String, List<Agency>> named = new HashMap<>();
    private final Map<Agency, Unit> unitOf = new HashMap<>();

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
        List<Agency> found =
                id.isEmpty() ? named(name) : directory.agency(id).stream().toList();
        if (found.size() > 1) {
            String place = TextFolding.search(row.read(StaffColumn.DISTRICT));
            List<Agency> there = found.stream()
                    .filter(agency -> !place.isEmpty()
                            && TextFolding.search(agency.parentName()).endsWith(place))
                    .toList();
            found = there.isEmpty() ? found : there;
        }
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        Map<String, String> arguments = Map.of("agency", id.isEmpty() ? name : id);
        if (found.isEmpty()) {
            row.settle(RowOutcome.REFUSED, ImportCode.AGENCY_UNKNOWN, arguments);
        } else {
            row.settle(RowOutcome.NEEDS_CHOICE, ImportCode.AGENCY_AMBIGUOUS, arguments);
        }
        return Optional.empty();
    }

    private List<Agency> named(String name) {
        List<Agency> known = named.get(name);
        if (known == null) {
            known = directory.agenciesNamed(name);
            if (known.isEmpty()) {
                known = directory.agency(name).stream().toList();
            }
            if (named.size() < REMEMBERED) {
                named.put(name, known);
            }
        }
        return known;
    }
}
