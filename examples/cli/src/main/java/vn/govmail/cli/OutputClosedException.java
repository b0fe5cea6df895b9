package vn.govmail.cli;

/** Whoever read the output has gone away, as {@code head} does: there is no use in going on. */
final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OutputClosedException() {
        super("the output was closed");
    }
}
