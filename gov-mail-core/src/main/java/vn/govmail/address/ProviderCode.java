package vn.govmail.address;

/** What was found about a provider or the sender fields of a message. The names are stable codes. */
public enum ProviderCode {
    OWN_DOMAIN,
    STATE_DOMAIN,
    /** Below a suffix that is given to institutions only, such as {@code edu.vn} or {@code gov.uk}. */
    INSTITUTION_DOMAIN,
    PROVIDER_ALLOWED,
    PROVIDER_DENIED,
    PROVIDER_FREE,
    PROVIDER_DISPOSABLE,
    PROVIDER_ISP,
    /** The lists contradict each other, or only they speak against what looks like an institution. */
    PROVIDER_DISPUTED,
    /** No list knows the domain. */
    PROVIDER_UNKNOWN,
    DOMAIN_LOOKALIKE,
    /** Reserved for documents and tests (RFC 2606, RFC 6761). */
    DOMAIN_RESERVED,
    /** A name under which domains are registered, such as {@code io.vn}. */
    DOMAIN_PUBLIC_SUFFIX,
    DOMAIN_IP_LITERAL,
    DOMAIN_INVALID,
    FROM_MISSING,
    FROM_REPEATED,
    FROM_SEVERAL,
    FROM_PROBLEM,
    /** The display name shows another address than the mailbox has, once it is decoded. */
    NAME_SHOWS_ADDRESS,
    /** The display name shows a domain of the State or of the operator, where the mailbox is not. */
    NAME_SHOWS_DOMAIN,
    /** The display name begins as that of a state body does, and the mailbox is not in the State's domains. */
    NAME_CLAIMS_AGENCY,
    /** The display name is that of an agency on record, to which the mailbox does not belong. */
    NAME_OF_OTHER_AGENCY,
    SENDER_ELSEWHERE,
    REPLY_TO_ELSEWHERE,
    RETURN_PATH_ELSEWHERE,
    /** The null reverse path of automatic mail (RFC 5321 clause 4.5.5). */
    RETURN_PATH_EMPTY
}
