package vn.govmail.operation;

/** What a password does not have that a rule asks for. */
public enum PasswordLack {
    /** Enough characters. */
    LENGTH,
    /** A capital letter. */
    UPPER,
    /** A small letter. */
    LOWER,
    /** A digit. */
    DIGIT,
    /** A sign such as ! @ #. */
    SPECIAL,
    /** Freedom from the account's name, the person's name, the day of birth. */
    PERSONAL
}
