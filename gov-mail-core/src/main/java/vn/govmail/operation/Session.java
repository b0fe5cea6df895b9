package vn.govmail.operation;

/** The two halves of a working day (buổi). */
public enum Session {
    /** The morning. */
    MORNING,
    /** The afternoon. */
    AFTERNOON
}
