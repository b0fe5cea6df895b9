package vn.govmail.signature;

/**
 * How long a signature can be shown to be good: the baseline levels of ETSI (for PDF EN 319 142-1, for CMS EN 319 122-1, for
 * XML EN 319 132-1). Each holds all of the one before.
 */
public enum SignatureLevel {
    /** The signature and the signer's certificate; the time is claimed. */
    B_B,
    /** With a time stamp (RFC 3161) over the signature: the time is proved. */
    B_T,
    /** With the certificates and revocation data that validation needs. */
    B_LT,
    /** With a time stamp over all of that, to be renewed before its algorithms grow weak. */
    B_LTA;

    /** Whether this level holds all that another one asks for. */
    public boolean includes(SignatureLevel other) {
        return compareTo(other) >= 0;
    }
}
