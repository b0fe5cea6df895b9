package vn.govmail.signature;

/** Under which policy the results for single signatures become one verdict for the file. */
public enum VerificationPolicy {
    /** Strict: an undefined change after signing is invalid; the unit's signature decides. */
    OFFICIAL_DOCUMENT,
    /** The worst result wins; an undefined change is indeterminate. */
    GENERAL,
    /**
     * Leaves trust out on the caller's word: {@link Verdict#VALID} then speaks of integrity, coverage and modification
     * alone, with {@link Trust#NOT_CHECKED}.
     */
    INTEGRITY_ONLY
}
