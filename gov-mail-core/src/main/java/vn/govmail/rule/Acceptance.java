package vn.govmail.rule;

/** Whether a message counts as a message at all, from the best to the worst. */
public enum Acceptance {
    ACCEPTED,
    /** A person has to decide. */
    HUMAN,
    /** Deemed not sent (coi như chưa gửi). */
    NOT_SENT,
    /** Must not travel by mail. */
    BLOCKED
}
