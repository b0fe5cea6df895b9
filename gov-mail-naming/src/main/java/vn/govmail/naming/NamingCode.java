package vn.govmail.naming;

/** What was found while an address was made. The names are stable codes. */
public enum NamingCode {
    /** Letters were added, since the address without them is taken. */
    ADDRESS_COLLISION_SUFFIX,
    /** The address is taken, and the regulation leaves it to a person what to do. */
    ADDRESS_TAKEN,
    /** The address is kept for another use. */
    RESERVED_NAME,
    /** The order of the name's parts is not certain. */
    NAME_ORDER_UNCERTAIN,
    /** The name's text was tidied before it was read. */
    NAME_TIDIED,
    /** No format of the regulation has these parts, or what it makes is no address. */
    ADDRESS_FORMAT,
    /** The unit's abbreviation was derived from its name; nobody has laid it down. */
    ABBREVIATION_DERIVED
}
