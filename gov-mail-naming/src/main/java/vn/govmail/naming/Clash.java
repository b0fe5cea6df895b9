package vn.govmail.naming;

/** Why an address could not be had as the format makes it. */
public enum Clash {
    /** It could. */
    NONE,
    /** Somebody of the same full name holds it (trùng họ tên). */
    SAME_NAME,
    /** Somebody of another name with the same letters, or another unit, holds it (khoản 5 Điều 3). */
    SAME_LETTERS,
    /** It was given to somebody else as an address with added letters. */
    HELD_BY_SUFFIXED,
    /** It is kept for another use. */
    RESERVED
}
