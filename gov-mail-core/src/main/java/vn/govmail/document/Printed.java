package vn.govmail.document;

import java.util.Objects;

/**
 * Something read from a document, with its place. Immutable.
 *
 * @param <T> what it is
 * @param value what was read
 * @param line the line on which it begins, counted from 1
 * @param confidence how sure the reading is
 */
public record Printed<T>(T value, int line, Confidence confidence) {

    /** How sure a reading is. */
    public enum Confidence {
        /** It stands where and how the rules put it. */
        HIGH,
        /** It was put together from what stands elsewhere, or one of two signs is missing. */
        MEDIUM,
        /** It was concluded from words of the text. */
        LOW
    }

    public Printed {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(confidence, "confidence");
        if (line < 1) {
            throw new IllegalArgumentException("lines are counted from 1");
        }
    }
}
