package vn.govmail.naming;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** What the last naming to be asked made of it; only a memory, which any thread may replace by an equal one. */
    private @Nullable Plan plan;

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

    /**
     * An agency of a directory: by its identifier where that is a short name ({@code "stttt"}), otherwise by what is derived
     * from its name.
     *
     * @throws IllegalArgumentException if neither has a letter
     */
    public static Unit agency(String id, String name) {
        return agency(shortNameOf(id, name));
    }

    /** The short name of an agency by its identifier or its name. */
    public static Abbreviation shortNameOf(String id, String name) {
        boolean isShortName = id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                && id.chars().anyMatch(c -> c >= 'a');
        return isShortName ? new Abbreviation(id, name, false) : Abbreviation.of(name);
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

    /** The same in a commune or ward. */
    public Unit inCommune(String name) {
        return with(AddressPart.COMMUNE, Abbreviation.ofCommune(name));
    }

    /**
     * The same for somebody of an office or role, for regulations whose addresses show it.
     *
     * @throws IllegalArgumentException if the text has no letter
     */
    public Unit position(String title) {
        return with(AddressPart.POSITION, Abbreviation.wordsOf(title));
    }

    /**
     * The same with digits that the caller supplies, for regulations whose addresses show them: a staff number, a year.
     *
     * @throws IllegalArgumentException if the text is not of a-z and 0-9
     */
    public Unit digits(String digits) {
        return with(AddressPart.DIGITS, Abbreviation.given(digits, digits));
    }

    /**
     * The same with one more part.
     *
     * @throws IllegalArgumentException if the part belongs to a person's name
     */
    public Unit with(AddressPart part, Abbreviation abbreviation) {
        if (part.isOfPersonName()) {
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

    @Nullable
    Plan plan() {
        return plan;
    }

    void remember(Plan made) {
        plan = made;
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
