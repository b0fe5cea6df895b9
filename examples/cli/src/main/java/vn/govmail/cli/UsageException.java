package vn.govmail.cli;

/** The command was called in a way that cannot be carried out; the message says what to change. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
