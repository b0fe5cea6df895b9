package vn.govmail.signature;

/** How much of the file the signature covers. */
public enum Coverage {
    ENTIRE_DOCUMENT,
    /** All of an earlier state of the file; something was appended afterwards. */
    SIGNED_REVISION_ONLY,
    PARTIAL,
    UNCLEAR,
    NONE
}
