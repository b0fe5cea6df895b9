package vn.govmail.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;
import vn.govmail.rule.MailboxKind;

/**
 * Which format is followed for the parts that a unit supplies. A unit's own mailbox needs a format of just its parts. A person's
 * takes the format that uses most of the parts, since people belong to more than an address shows; where none fits, the
 * commune or the division stands as the agency (điểm d khoản 1 Điều 5 of 12/2012/QĐ-UBND: {@code tên cơ quan.tên huyện}).
 * Immutable.
 */
final class FormatChoice {
    /** A format, and the parts as they stand in it. */
    record Choice(AddressFormat format, Map<AddressPart, Abbreviation> parts) {}

    private final List<AddressFormat> formats;

    private FormatChoice(List<AddressFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    static FormatChoice inForce(List<AddressFormat> formats, LocalDate day) {
        return new FormatChoice(formats.stream()
                .filter(format -> format.provision().validity().includes(day))
                .toList());
    }

    /** Leaves out those after which another for the same mailboxes comes into force. */
    static FormatChoice latest(List<AddressFormat> formats) {
        List<AddressFormat> kept = new ArrayList<>();
        for (AddressFormat format : formats) {
            boolean replaced = formats.stream().anyMatch(other -> replaces(other, format));
            if (!replaced) {
                kept.add(format);
            }
        }
        return new FormatChoice(kept);
    }

    private static boolean replaces(AddressFormat later, AddressFormat earlier) {
        LocalDate end = earlier.provision().validity().until();
        return end != null
                && later.kind() == earlier.kind()
                && !later.provision().validity().from().isBefore(end);
    }

    List<AddressFormat> all() {
        return formats;
    }

    @Nullable
    Choice choose(MailboxKind kind, Unit unit) {
        Choice direct = choose(kind, unit.parts());
        if (direct != null || kind != MailboxKind.PERSON) {
            return direct == null && kind == MailboxKind.COMMUNE ? communeAsAgency(unit) : direct;
        }
        // a district is not an agency: annv.cujut@ would leave out where in the district
        boolean inDistrict = unit.parts().containsKey(AddressPart.DISTRICT);
        for (AddressPart instead : List.of(AddressPart.COMMUNE, AddressPart.DEPARTMENT)) {
            boolean stands = instead == AddressPart.COMMUNE || inDistrict;
            if (stands && unit.parts().containsKey(instead) && !unit.parts().containsKey(AddressPart.AGENCY)) {
                Choice found = choose(kind, standingAsAgency(unit, instead));
                if (found != null && uses(found, AddressPart.AGENCY)) {
                    return found;
                }
            }
        }
        return null;
    }

    private @Nullable Choice communeAsAgency(Unit unit) {
        return unit.parts().keySet().equals(EnumSet.of(AddressPart.COMMUNE))
                ? choose(MailboxKind.AGENCY, standingAsAgency(unit, AddressPart.COMMUNE))
                : null;
    }

    private static boolean uses(Choice choice, AddressPart part) {
        return needed(choice.format()).contains(part);
    }

    private static Map<AddressPart, Abbreviation> standingAsAgency(Unit unit, AddressPart part) {
        Map<AddressPart, Abbreviation> parts = new EnumMap<>(AddressPart.class);
        parts.putAll(unit.parts());
        Abbreviation moved = parts.remove(part);
        if (moved != null) {
            parts.put(AddressPart.AGENCY, moved);
        }
        return parts;
    }

    private @Nullable Choice choose(MailboxKind kind, Map<AddressPart, Abbreviation> parts) {
        AddressFormat best = null;
        int most = -1;
        for (AddressFormat format : formats) {
            Set<AddressPart> needed = needed(format);
            boolean fits = format.kind() == kind
                    && (kind == MailboxKind.PERSON
                            ? parts.keySet().containsAll(needed)
                            : ofUnits(parts.keySet()).equals(ofUnits(needed)))
                    && begins(format, parts);
            // a format for some units goes before one for all
            int weight = needed.size() * 2 + (format.unitsBeginning().isPresent() ? 1 : 0);
            if (fits && weight > most) {
                best = format;
                most = weight;
            }
        }
        return best == null ? null : new Choice(best, parts);
    }

    private static Set<AddressPart> ofUnits(Set<AddressPart> parts) {
        Set<AddressPart> units = EnumSet.noneOf(AddressPart.class);
        parts.stream().filter(AddressPart::isOfUnit).forEach(units::add);
        return units;
    }

    private static Set<AddressPart> needed(AddressFormat format) {
        Set<AddressPart> parts = EnumSet.noneOf(AddressPart.class);
        parts.addAll(format.template().parts());
        parts.addAll(format.domain().parts());
        parts.removeIf(AddressPart::isOfPersonName);
        return parts;
    }

    private static boolean begins(AddressFormat format, Map<AddressPart, Abbreviation> parts) {
        String beginning = format.unitsBeginning().orElse("").toLowerCase(Locale.ROOT);
        return beginning.isEmpty()
                || ownName(format.kind() == MailboxKind.PERSON ? MailboxKind.AGENCY : format.kind(), parts)
                        .toLowerCase(Locale.ROOT)
                        .startsWith(beginning + " ");
    }

    /** The name of the unit that a mailbox is for; empty where it is for everybody. */
    static String ownName(MailboxKind kind, Unit unit) {
        return ownName(kind, unit.parts());
    }

    private static String ownName(MailboxKind kind, Map<AddressPart, Abbreviation> parts) {
        Abbreviation unit = parts.get(ownPart(kind));
        return unit == null ? "" : unit.name();
    }

    /** The part that names the unit of a mailbox itself. */
    static AddressPart ownPart(MailboxKind kind) {
        return switch (kind) {
            case DEPARTMENT -> AddressPart.DEPARTMENT;
            case DISTRICT -> AddressPart.DISTRICT;
            case COMMUNE -> AddressPart.COMMUNE;
            default -> AddressPart.AGENCY;
        };
    }
}
