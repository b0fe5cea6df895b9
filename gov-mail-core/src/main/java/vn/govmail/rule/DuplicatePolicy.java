package vn.govmail.rule;

/** What a regulation says of a name whose address is already taken. */
public enum DuplicatePolicy {
    /** Letters a, b, … z, aa, … are added to the person's part of the later mailbox. */
    LETTERS,
    /** A person decides: no address is proposed. */
    BY_HAND
}
