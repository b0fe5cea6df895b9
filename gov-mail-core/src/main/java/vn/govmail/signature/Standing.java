package vn.govmail.signature;

/** What a single result counts for in the verdict on the file. */
public enum Standing {
    /** One of those of which the worst decides. */
    COUNTED,
    /** The unit's signature, whose verdict is that of the file ({@link VerificationPolicy#OFFICIAL_DOCUMENT}). */
    DECIDING,
    /**
     * An earlier signature, valid for the state of the file that it covers; what changed since lies under the unit's signature
     * ({@link SignatureResult#changes}). Reported, never counted.
     */
    VALID_FOR_REVISION,
    /**
     * A signature that the unit's makes irrelevant, such as a receiver's later one, or by which a maker of viewers grants usage
     * rights (ISO 32000-1, 12.8.2.3) and nobody signs the document. Reported, never counted.
     */
    REPORTED,
    /** A document time stamp: it proves a time and makes nobody a signer. */
    TIME_STAMP
}
