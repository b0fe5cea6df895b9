package vn.govmail.signature;

/** Who vouches for the time at which a signature is taken to have existed. */
public enum TimeSource {
    /** A time stamp whose authority leads to an anchor of the caller. */
    RFC3161_TRUSTED,
    /** A time stamp that holds, by an authority that nobody vouches for: no proof. */
    RFC3161_UNTRUSTED,
    /** A {@link ProofOfExistence} that the caller gave. */
    CALLER,
    /** The signer's own statement: evidence, no proof. */
    CLAIMED,
    NONE
}
