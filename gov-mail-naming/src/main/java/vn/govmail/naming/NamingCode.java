package vn.govmail.naming;

/** What was found while an address was made. The names are stable codes. */
public enum NamingCode {
    /** Letters or a number were added, or an alternative was taken, since the usual address is taken. */
    ADDRESS_COLLISION_SUFFIX,
    /** The address is taken, and the regulation leaves it to a person what to do. */
    ADDRESS_TAKEN,
    /** The address is kept for another use. */
    RESERVED_NAME,
    /** The order of the name's parts is not certain. */
    NAME_ORDER_UNCERTAIN,
    /** The name's text was tidied before it was read. */
    NAME_TIDIED,
    /** No format of the regulation has these parts, or a part that the format needs is missing. */
    ADDRESS_FORMAT,
    /** The address is longer than the 64 octets of a local part or the 254 octets of an address (RFC 5321 clause 4.5.3.1). */
    ADDRESS_TOO_LONG,
    /** The unit's abbreviation was derived from its name; nobody has laid it down. */
    ABBREVIATION_DERIVED,
    /** Two units come to one abbreviation; a person has to lay down another for one of them. */
    ABBREVIATION_CLASH,
    /** The address is the one that the regulation lays down for this unit or person by itself. */
    FIXED_ADDRESS,
    /** What the caller supplied has the 9 or 12 digits of an identity card number, which every recipient would see. */
    PERSONAL_NUMBER
}
