package vn.govmail.signature;

/** Whether the signed bytes are those that were signed. */
public enum Integrity {
    INTACT,
    BROKEN,
    NOT_CHECKED
}
