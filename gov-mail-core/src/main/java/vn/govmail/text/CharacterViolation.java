package vn.govmail.text;

import java.util.Objects;

/**
 * One character, or one letter with its marks, that does not follow TCVN 6909:2001. Immutable.
 *
 * @param index where it starts in the text, in UTF-16 code units from 0
 * @param codePoint the character there
 * @param code what is wrong
 * @param suggestion what should stand in its place; empty where it should go or where nothing can be suggested
 */
public record CharacterViolation(int index, int codePoint, Code code, String suggestion) {

    /** What is wrong with a character. Stable codes. */
    public enum Code {
        /** Another letter that looks like a Vietnamese one: Ð (eth) for Đ. */
        WRONG_LETTER,
        /** A Cyrillic, Greek or full-width letter inside a Vietnamese word. */
        LOOK_ALIKE,
        /** U+0340 or U+0341, which Unicode keeps only for old data. */
        DEPRECATED_MARK,
        /** A letter with separate marks where a single character exists. */
        NOT_COMPOSED,
        /** Separate marks in an order from which no Vietnamese letter is composed. */
        MISORDERED_MARKS,
        /** A character of the private use area: it means something in one font only. */
        PRIVATE_USE,
        /** A control character from U+0080 to U+009F: bytes read in a wrong encoding. */
        C1_CONTROL,
        /** A character of Latin-1 that shows a byte of an older Vietnamese encoding. */
        LEGACY_BYTE,
        /** A zero-width or formatting character inside a Vietnamese word. */
        INVISIBLE,
        /** U+FFFD: the character was lost before the text came here. */
        LOST
    }

    public CharacterViolation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(suggestion, "suggestion");
    }
}
