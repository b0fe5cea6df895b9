package vn.govmail.signature;

/** Whether the signer's certificate leads to an anchor that the caller trusts. */
public enum Trust {
    TRUSTED,
    UNTRUSTED_CHAIN,
    EXPIRED,
    NOT_YET_VALID,
    REVOKED,
    REVOCATION_UNKNOWN,
    NOT_CHECKED
}
