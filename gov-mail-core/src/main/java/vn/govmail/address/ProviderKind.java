package vn.govmail.address;

/** Whose mail system a domain belongs to, as far as lists and the name itself tell. */
public enum ProviderKind {
    /** A domain of the State: below {@code gov.vn}, or {@code chinhphu.vn} and below. */
    STATE,
    /** A domain that the operator named as its own. */
    OWN,
    /** A provider that gives mailboxes to everybody (hộp thư điện tử miễn phí). */
    FREE,
    /** A provider of throw-away mailboxes. */
    DISPOSABLE,
    /** Mail that an internet provider gives to its customers. */
    ISP,
    /** A name made to be taken for another one. */
    LOOKALIKE,
    /** None of these is known: a company, a school, a private domain. */
    OTHER,
    /** No usable domain: a syntax error, an IP address, a reserved name. */
    INVALID
}
