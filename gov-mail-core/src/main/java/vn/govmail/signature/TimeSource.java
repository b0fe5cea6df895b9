package vn.govmail.signature;

/** Who vouches for the time at which a signature is taken to have existed. */
public enum TimeSource {
    RFC3161_TRUSTED,
    RFC3161_UNTRUSTED,
    /** The signer's own statement: evidence, no proof. */
    CLAIMED,
    NONE
}
