package vn.govmail.text;

import java.util.Objects;

/**
 * One place of a text that does not follow TCVN 6909:2001, or that a repair changed. Immutable. Places are counted in UTF-16
 * code units from 0.
 *
 * @param index where the character stands that is wrong; of a letter that is not composed, the letter
 * @param codePoint the character there
 * @param code what is wrong
 * @param remedy what can be done
 * @param start where the stretch starts that the suggestion replaces, at most {@code index}
 * @param end where it ends, behind its last code unit
 * @param suggestion what should stand in the place of the stretch, empty where it should go; empty too where the remedy is
 *     {@link Remedy#NONE}
 */
public record CharacterViolation(
        int index, int codePoint, Code code, Remedy remedy, int start, int end, String suggestion) {

    /** What is wrong with a character. Stable codes. */
    public enum Code {
        /** Another letter that looks like a Vietnamese one: Ð (eth) for Đ, ǎ for ă. */
        WRONG_LETTER,
        /** A Cyrillic, Greek or full-width letter inside a Vietnamese word; a full-width digit. */
        LOOK_ALIKE,
        /** U+0340, U+0341 or U+0344, which Unicode keeps only for old data. */
        DEPRECATED_MARK,
        /** A letter with separate marks where a single character exists. */
        NOT_COMPOSED,
        /** Separate marks in an order from which no Vietnamese letter is composed. */
        MISORDERED_MARKS,
        /** A spacing accent, or a combining mark of another language, in place of a Vietnamese mark. */
        WRONG_MARK,
        /** A mark left over on a letter that has it already. */
        STRAY_MARK,
        /** A character that Unicode replaces by another one in every normal form, such as U+212A for K. */
        NOT_CANONICAL,
        /** A ligature or another presentation form of letters (ﬁ). */
        COMPATIBILITY,
        /** A character of the private use area: it means something in one font only. */
        PRIVATE_USE,
        /** A control character from U+0080 to U+009F: bytes read in a wrong encoding. */
        C1_CONTROL,
        /** A character that shows bytes of an older Vietnamese encoding. */
        LEGACY_BYTE,
        /** A zero-width or formatting character inside or beside a Vietnamese word. */
        INVISIBLE,
        /** Half of a surrogate pair: no character at all. */
        LONE_SURROGATE,
        /** A code point that Unicode will never assign, such as U+FFFF. */
        NONCHARACTER,
        /** U+FFFD: the character was lost before the text came here. */
        LOST
    }

    /** What can be done about a violation. */
    public enum Remedy {
        /** {@link Tcvn6909#repair} puts the suggestion in its place. */
        REPAIR,
        /** There is a suggestion, but a person or a conversion has to decide. */
        SUGGEST,
        /** Nothing can be suggested. */
        NONE
    }

    public CharacterViolation {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(remedy, "remedy");
        Objects.requireNonNull(suggestion, "suggestion");
    }
}
