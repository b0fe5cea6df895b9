package vn.govmail.naming;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.govmail.rule.AddressPart;

/**
 * The unit that an address is made for or that a person works in: an agency, a division, a district, a commune, and what
 * they belong to. Names and abbreviations are both taken; see {@link Abbreviation}. Immutable.
 *
 * <p>{@code Unit.agency("stttt")}, {@code Unit.agency("vp").inDistrict("Cư Jút")},
 * {@code Unit.department("Văn phòng").inAgency("stttt")}.
 */
public final class Unit {
    private final Map<AddressPart, Abbreviation> parts;

    private Unit(Map<AddressPart, Abbreviation> parts) {
        this.parts = parts;
    }

    /** Everybody in the province: no unit. */
    public static Unit everybody() {
        return new Unit(Map.of());
    }

    /** An agency by its name or abbreviation. */
    public static Unit agency(String nameOrAbbreviation) {
        return everybody().with(AddressPart.AGENCY, Abbreviation.of(nameOrAbbreviation));
    }

    /** An agency with the abbreviation that was laid down for it. */
    public static Unit agency(Abbreviation abbreviation) {
        return everybody().with(AddressPart.AGENCY, abbreviation);
    }

    /** A division by its name or abbreviation. */
    public static Unit department(String nameOrAbbreviation) {
        return everybody().with(AddressPart.DEPARTMENT, Abbreviation.ofDepartment(nameOrAbbreviation));
    }

    /** A district or town by its name. */
    public static Unit district(String name) {
        return everybody().inDistrict(name);
    }

    /** A commune or ward by its name. */
    public static Unit commune(String name) {
        return everybody().with(AddressPart.COMMUNE, Abbreviation.ofCommune(name));
    }

    /** The same as part of an agency. */
    public Unit inAgency(String nameOrAbbreviation) {
        return with(AddressPart.AGENCY, Abbreviation.of(nameOrAbbreviation));
    }

    /** The same in a district. */
    public Unit inDistrict(String name) {
        return with(AddressPart.DISTRICT, Abbreviation.ofDistrict(name));
    }

    /**
     * The same with one more part.
     *
     * @throws IllegalArgumentException if the part belongs to a person's name
     */
    public Unit with(AddressPart part, Abbreviation abbreviation) {
        if (part == AddressPart.GIVEN || part == AddressPart.INITIALS || part == AddressPart.FULL_NAME) {
            throw new IllegalArgumentException(part + " is no part of a unit");
        }
        Map<AddressPart, Abbreviation> more = new EnumMap<>(AddressPart.class);
        more.putAll(parts);
        more.put(part, abbreviation);
        return new Unit(Map.copyOf(more));
    }

    /** One of its parts. */
    public Optional<Abbreviation> part(AddressPart part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** All its parts. */
    public Map<AddressPart, Abbreviation> parts() {
        return parts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return new java.util.TreeMap<>(parts).toString();
    }
}
