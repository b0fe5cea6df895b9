package vn.govmail.document;

import java.util.Objects;

/**
 * A mark of secrecy that a text bears. Immutable.
 *
 * @param mark the mark as the caller's list spells it, for example {@code TỐI MẬT}
 * @param lineNumber the line on which it stands, counted from 1
 * @param certainty whether it is a mark beyond doubt or a person must look
 */
public record SecrecyMark(String mark, int lineNumber, Certainty certainty) {

    /** How sure it is that the words are a mark and not part of a sentence. */
    public enum Certainty {
        /** The words stand where and how a mark stands. */
        CERTAIN,
        /** They may be a mark: a person must look. */
        SUSPECTED
    }

    public SecrecyMark {
        Objects.requireNonNull(mark, "mark");
        Objects.requireNonNull(certainty, "certainty");
        if (lineNumber < 1) {
            throw new IllegalArgumentException("lines are counted from 1");
        }
    }
}
