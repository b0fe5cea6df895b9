package vn.govmail.signature;

/** The verdict on a signature, or on all signatures of a file under a policy (ETSI EN 319 102-1 clause 5.1.3). */
public enum Verdict {
    /** TOTAL-PASSED. */
    VALID,
    /** INDETERMINATE: what is at hand is not enough to say valid or invalid. */
    INDETERMINATE,
    /** TOTAL-FAILED. */
    INVALID,
    /** The file carries no signature. */
    UNSIGNED,
    /** The file cannot be read far enough to find out whether it is signed. */
    UNREADABLE
}
