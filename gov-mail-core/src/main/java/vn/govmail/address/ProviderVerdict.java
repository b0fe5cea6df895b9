package vn.govmail.address;

/** What follows from a provider for an agency's mail, from the mildest to the gravest. */
public enum ProviderVerdict {
    /** The State's, the operator's own, or another institution's system. */
    ACCEPT,
    /** Nothing decides: a person has to look. */
    REVIEW,
    /** A mailbox that khoản 4 Điều 9 of 12/2012/QĐ-UBND does not accept from an agency, or one that the operator denies. */
    REJECT;

    /** The graver of the two. */
    public ProviderVerdict or(ProviderVerdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
