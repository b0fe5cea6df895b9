package vn.govmail.cli;

import org.jspecify.annotations.Nullable;

/**
 * One thing to be judged, or why there is nothing to judge.
 *
 * @param shown what stands under "input" in the answer: text, or the object that was given
 * @param value the thing itself; null exactly where there is a failure
 * @param failure why it cannot be read
 */
record Input<T>(Object shown, @Nullable T value, @Nullable InputException failure) {
    static <T> Input<T> of(Object shown, T value) {
        return new Input<>(shown, value, null);
    }

    static <T> Input<T> failed(Object shown, InputException failure) {
        return new Input<>(shown, null, failure);
    }
}
