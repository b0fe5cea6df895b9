package vn.govmail.naming;

import java.util.Objects;

/**
 * Why a text is no name of a person.
 *
 * @param code what is wrong
 * @param index where, in {@code char}s of the text as it was given
 */
public record NameProblem(Code code, int index) {

    /** What can be wrong. The names are stable codes. */
    public enum Code {
        EMPTY,
        TOO_LONG,
        /** A digit, a sign, a question mark where a letter was lost. */
        UNEXPECTED_CHARACTER,
        /** A letter of another script, which may only look like the one that is meant. */
        LOOKALIKE_LETTER,
        /** Letters as they stand when Vietnamese of another encoding (TCVN3, VNI) is read as Unicode. */
        WRONG_ENCODING
    }

    public NameProblem {
        Objects.requireNonNull(code, "code");
    }
}
