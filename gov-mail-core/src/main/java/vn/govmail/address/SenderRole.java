package vn.govmail.address;

/** In which capacity somebody sends mail; clauses bind some of these and not others. */
public enum SenderRole {
    /** A state agency or one of its divisions, from its own mailbox (hộp thư của cơ quan, đơn vị). */
    AGENCY,
    /** A cadre, civil servant or public employee (cán bộ, công chức, viên chức). */
    OFFICIAL,
    /** A citizen or a business. */
    PUBLIC,
    /** Nothing says which. */
    UNKNOWN
}
