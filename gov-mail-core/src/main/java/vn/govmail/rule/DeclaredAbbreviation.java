package vn.govmail.rule;

import java.util.Objects;

/**
 * The short name that a regulation lays down for one unit.
 *
 * @param provision where it is written
 * @param part the unit's part in addresses
 * @param name the unit's name
 * @param value the short name, lower-case ASCII letters and digits
 */
public record DeclaredAbbreviation(Provision provision, AddressPart part, String name, String value) {
    public DeclaredAbbreviation {
        Objects.requireNonNull(provision, "provision");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
