package vn.govmail.cli;

/** One input that could not be read at all; the others go on. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    InputException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable code, for example {@code FILE_NOT_FOUND}. */
    String code() {
        return code;
    }

    /** What is wrong, for people. */
    String text() {
        return String.valueOf(getMessage());
    }
}
