package vn.govmail.operation;

/** Who is told that a secret document came by mail. The names are words of the term {@code secret-found}. */
public enum IncidentParty {
    /** The head of the agency where it was found. */
    HEAD,
    /** The leaders of the department that runs the mail system. */
    DEPARTMENT,
    /** The leaders of the agency that sent it, so that it is removed in time. */
    SENDER,
    /** The authorities that assess how far it leaked. */
    AUTHORITY
}
