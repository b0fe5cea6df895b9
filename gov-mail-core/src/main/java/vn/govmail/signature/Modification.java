package vn.govmail.signature;

/** What was changed after signing. */
public enum Modification {
    NONE,
    /** Only data for long-term validation was added. */
    LTV_ONLY,
    FORM_FILL,
    ANNOTATION,
    CONTENT,
    /** Something was changed and nothing says that it is harmless. */
    UNKNOWN
}
