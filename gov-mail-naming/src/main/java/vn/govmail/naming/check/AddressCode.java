package vn.govmail.naming.check;

/** What was found about an address. The names are stable codes. */
public enum AddressCode {
    /** Not written as RFC 5321 and RFC 6531 want it. */
    ADDRESS_SYNTAX,
    /** Well-formed, but many mail systems cannot write to it: quoted, beyond ASCII, or an IP address. */
    ADDRESS_DEMANDING,
    /** In the regulation's domain, and none of its formats makes such an address. */
    ADDRESS_NOT_OF_FORMAT,
    /** One of the regulation's formats makes such addresses. */
    ADDRESS_OF_FORMAT,
    /** Several formats make such addresses: only a directory can tell which it is. */
    ADDRESS_KIND_OPEN,
    /** A name that is kept for a role (RFC 2142) or for everybody. */
    ADDRESS_RESERVED,
    /** Below the regulation's domain, where it gives no addresses. */
    ADDRESS_SUBDOMAIN,
    /** Not in a domain of the State. */
    ADDRESS_NOT_OFFICIAL,
    /** The domain looks like another one that people trust. */
    ADDRESS_LOOKALIKE,
    /** The domain is no domain of somebody. */
    ADDRESS_DOMAIN_UNUSABLE,
    /** In the regulation's domain, and the directory does not have it. */
    ADDRESS_NOT_IN_DIRECTORY,
    /** Letters or a number were added, since another person holds the address without them. */
    ADDRESS_SUFFIXED,
    /** Holds a row of digits as long as that of an identity card or a telephone. */
    ADDRESS_PERSONAL_DIGITS,
    /** Something close to it is more likely meant. */
    ADDRESS_NEAR_MISS
}
