package vn.govmail.naming.check;

import java.util.Map;
import java.util.Objects;
import vn.govmail.rule.AddressFormat;
import vn.govmail.rule.AddressPart;

/**
 * One way to read an address by a regulation's format.
 *
 * @param format the format, with the provision that lays it down
 * @param own the person's or unit's own part in lower case: the first label that is not fixed
 * @param units what stands in the place of each unit, in lower case
 */
public record AddressShape(AddressFormat format, String own, Map<AddressPart, String> units) {
    public AddressShape {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(own, "own");
        units = Map.copyOf(units);
    }
}
