package vn.govmail.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.Effect;

/**
 * The short names of a province's units: those that were laid down, and which units come to one. "Sở Nội vụ" and "Sở Ngoại vụ"
 * both come to snv; which of them has it nobody can derive, so both are reported until somebody declares the short name of one.
 *
 * <p>A unit that was met before the other has its addresses already; enter all units first where that must not happen. Thread-safe.
 */
public final class UnitRegister {
    /** By part and key of the name. */
    private final Map<String, String> declared = new ConcurrentHashMap<>();

    /** By part, place and short name: the units that come to it, by key. */
    private final Map<String, Map<String, String>> users = new ConcurrentHashMap<>();

    /** An empty register. */
    public UnitRegister() {}

    /**
     * Lays a short name down for a unit, whatever would be derived from its name.
     *
     * @throws IllegalArgumentException if the short name is not of a-z and 0-9
     */
    public void declare(AddressPart part, String name, String abbreviation) {
        Abbreviation given = Abbreviation.given(name, abbreviation);
        declared.put(key(part, name), given.value());
        users.values().forEach(units -> units.remove(Abbreviation.key(name)));
    }

    /** Enters a unit by its names, and answers which of its short names it shares with another. */
    public List<NamingFinding> enter(Unit unit) {
        Unit known = resolve(unit);
        List<NamingFinding> findings = new ArrayList<>();
        known.parts().forEach((part, abbreviation) -> {
            boolean named = part.isOfUnit() && !abbreviation.name().equals(abbreviation.value());
            if (named) {
                Map<String, String> sharing = users.computeIfAbsent(
                        part.keyword() + place(part, known) + " " + abbreviation.value(),
                        k -> new ConcurrentSkipListMap<>());
                sharing.put(Abbreviation.key(abbreviation.name()), abbreviation.name());
                if (sharing.size() > 1) {
                    findings.add(clash(abbreviation, sharing.values()));
                }
            }
        });
        return List.copyOf(findings);
    }

    private static NamingFinding clash(Abbreviation abbreviation, Collection<String> names) {
        Map<String, String> arguments = Map.of(
                "name", abbreviation.name(),
                "abbreviation", abbreviation.value(),
                "units", String.join("; ", names));
        return new NamingFinding(NamingCode.ABBREVIATION_CLASH, Effect.ERROR, arguments, null);
    }

    /** Within what a short name has to tell units apart: a division's within its agency or district. */
    private static String place(AddressPart part, Unit unit) {
        StringBuilder place = new StringBuilder();
        List<AddressPart> above = switch (part) {
            case DEPARTMENT -> List.of(AddressPart.AGENCY, AddressPart.COMMUNE, AddressPart.DISTRICT);
            case AGENCY, COMMUNE -> List.of(AddressPart.DISTRICT);
            default -> List.of();
        };
        for (AddressPart each : above) {
            unit.part(each).ifPresent(a -> place.append(' ').append(a.value()));
        }
        return place.toString();
    }

    /** All short names that more than one unit comes to, each with those units' names. */
    public Map<String, Set<String>> clashes() {
        Map<String, Set<String>> clashes = new TreeMap<>();
        users.forEach((key, units) -> {
            if (units.size() > 1) {
                clashes.put(key.substring(key.lastIndexOf(' ') + 1), Set.copyOf(units.values()));
            }
        });
        return clashes;
    }

    /** The unit with the short names that were laid down for it. */
    Unit resolve(Unit unit) {
        if (declared.isEmpty()) {
            return unit;
        }
        Map<AddressPart, Abbreviation> found = new EnumMap<>(AddressPart.class);
        unit.parts().forEach((part, abbreviation) -> {
            String value = declared.get(key(part, abbreviation.name()));
            if (value != null) {
                found.put(part, Abbreviation.given(abbreviation.name(), value));
            }
        });
        Unit resolved = unit;
        for (Map.Entry<AddressPart, Abbreviation> entry : found.entrySet()) {
            resolved = resolved.with(entry.getKey(), entry.getValue());
        }
        return resolved;
    }

    private static String key(AddressPart part, String name) {
        return part.keyword() + " " + Abbreviation.key(name);
    }
}
