package vn.govmail.cli;

/** What a command does with one input. */
@FunctionalInterface
interface Judge<T> {
    /**
     * Judges one input.
     *
     * @throws InputException if it cannot be read at all
     */
    Answer judge(T value) throws InputException;
}
