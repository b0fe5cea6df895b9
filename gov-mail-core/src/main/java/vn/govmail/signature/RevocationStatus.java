package vn.govmail.signature;

/** What is known of the revocation of the certificates between a signer and the anchor (RFC 5280 section 6.3, RFC 6960). */
public enum RevocationStatus {
    /** For each of them there is proof that it was not revoked. */
    GOOD,
    /** One of them was revoked at the time that counts. */
    REVOKED,
    /** Asked for, and what is at hand does not answer. */
    UNKNOWN,
    /** Nothing is at hand and the caller did not demand it: {@link Trust#TRUSTED} then does not speak of revocation. */
    NOT_CHECKED
}
