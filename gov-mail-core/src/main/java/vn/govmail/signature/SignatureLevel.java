package vn.govmail.signature;

/**
 * How long a signature can be proved, in the levels of ETSI (EN 319 142-1 clause 6 for PDF, EN 319 122-1 for CMS). Each level
 * includes those before it; what is there but proves nothing raises no level.
 */
public enum SignatureLevel {
    /** Nothing that could be called a level: the signature is not intact. */
    NONE,
    /** The signature by itself. */
    B_B,
    /** With a trusted time stamp over it. */
    B_T,
    /** With the certificates and revocation data that prove the signer's path, kept in the file. */
    B_LT,
    /** With a trusted document time stamp over all that. */
    B_LTA
}
