package vn.govmail.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.govmail.naming.Abbreviation;
import vn.govmail.naming.Unit;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.MailboxKind;

/**
 * Which mailbox is asked for.
 *
 * @param kind what it is for
 * @param name the person's name; empty for mailboxes of units
 * @param units the units by the part that they fill, as they were named
 */
record MailboxRequest(MailboxKind kind, String name, Map<AddressPart, String> units) {

    /** Reads a value: columns whose meaning depends on the kind, or an object with named parts. */
    static MailboxRequest of(Value value, MailboxKind defaultKind) throws InputException {
        if (value.text() != null) {
            return ofColumns(value.text(), defaultKind);
        }
        MailboxKind kind = defaultKind;
        String named = value.part("kind");
        if (!named.isEmpty()) {
            try {
                kind = MailboxKind.valueOf(named.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new InputException(
                        "KIND_UNKNOWN",
                        "there is no kind '" + named + "'; there are: " + Arrays.toString(MailboxKind.values()));
            }
        }
        Map<AddressPart, String> units = new EnumMap<>(AddressPart.class);
        put(units, AddressPart.AGENCY, value.part("agency"));
        put(units, AddressPart.DEPARTMENT, value.part("department"));
        put(units, AddressPart.DISTRICT, value.part("district"));
        put(units, AddressPart.COMMUNE, value.part("commune"));
        put(units, AddressPart.POSITION, value.part("position"));
        put(units, AddressPart.DIGITS, value.part("digits"));
        String name = value.part("name");
        AddressPart own = ownPart(kind);
        if (own != null && !units.containsKey(own)) {
            put(units, own, name);
        }
        return new MailboxRequest(kind, kind == MailboxKind.PERSON ? name : "", units);
    }

    private static MailboxRequest ofColumns(String text, MailboxKind kind) {
        List<String> columns = Arrays.asList(text.split("\t", -1));
        List<AddressPart> meaning = switch (kind) {
            case PERSON, BROADCAST, AGENCY -> List.of(AddressPart.AGENCY, AddressPart.DISTRICT);
            case DEPARTMENT -> List.of(AddressPart.DEPARTMENT, AddressPart.AGENCY, AddressPart.DISTRICT);
            case DISTRICT -> List.of(AddressPart.DISTRICT);
            case COMMUNE -> List.of(AddressPart.COMMUNE, AddressPart.DISTRICT);
        };
        int first = kind == MailboxKind.PERSON
                        || (columns.size() > 1 && columns.get(0).isBlank())
                ? 1
                : 0;
        Map<AddressPart, String> units = new EnumMap<>(AddressPart.class);
        for (int i = 0; (i < meaning.size()) && (first + i < columns.size()); i++) {
            put(units, meaning.get(i), columns.get(first + i));
        }
        return new MailboxRequest(kind, kind == MailboxKind.PERSON ? columns.get(0) : "", units);
    }

    private static void put(Map<AddressPart, String> units, AddressPart part, String name) {
        if (!name.isBlank()) {
            units.put(part, name);
        }
    }

    /** The part that names the unit itself. */
    private static @Nullable AddressPart ownPart(MailboxKind kind) {
        return switch (kind) {
            case AGENCY -> AddressPart.AGENCY;
            case DEPARTMENT -> AddressPart.DEPARTMENT;
            case DISTRICT -> AddressPart.DISTRICT;
            case COMMUNE -> AddressPart.COMMUNE;
            case PERSON, BROADCAST -> null;
        };
    }

    /**
     * The unit.
     *
     * @throws IllegalArgumentException if one of the names cannot be that of a unit
     */
    Unit unit() {
        Unit unit = Unit.everybody();
        for (Map.Entry<AddressPart, String> entry : units.entrySet()) {
            unit = entry.getKey() == AddressPart.POSITION
                    ? unit.position(entry.getValue())
                    : unit.with(entry.getKey(), abbreviation(entry.getKey(), entry.getValue()));
        }
        return unit;
    }

    private static Abbreviation abbreviation(AddressPart part, String name) {
        return switch (part) {
            case DEPARTMENT -> Abbreviation.ofDepartment(name);
            case DISTRICT -> Abbreviation.ofDistrict(name);
            case COMMUNE -> Abbreviation.ofCommune(name);
            case DIGITS -> Abbreviation.given(name, name);
            default -> Abbreviation.of(name);
        };
    }
}
