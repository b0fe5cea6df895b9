package vn.govmail.rule;

/** Whom a provision binds. */
public enum Bearer {
    AGENCY,
    OFFICIAL,
    ADMINISTRATOR,
    SYSTEM
}
