package vn.govmail.naming;

/** What was done to the text of a name before it was read. The names are stable codes. */
public enum NameNote {
    /** A title such as {@code ThS.} or {@code Ông} was left out. */
    TITLE_LEFT_OUT,
    /** A distinguishing tag in brackets or an office after a dash was left out. */
    ADDITION_LEFT_OUT,
    /** Characters that nobody sees were left out. */
    HIDDEN_CHARACTER_LEFT_OUT,
    /** A full-width letter, or a letter used for Đ before Unicode fonts had it, was replaced. */
    LETTER_REPLACED,
    /** The hyphens between all words of a name were replaced by spaces. */
    HYPHENS_REPLACED,
    /** Words written as one, told apart by their capitals, were parted. */
    WORDS_PARTED,
    /** Letters that are in no Vietnamese or minority alphabet. */
    FOREIGN_LETTER
}
