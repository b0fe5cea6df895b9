package vn.govmail.cli;

import java.util.HashMap;
import java.util.Map;

/** One input that could not be read at all; the others go on. */
final class InputException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** What stands for the place holders of the sentence of this code; a copy that can be written out. */
    private final HashMap<String, String> arguments;

    /** A problem whose words are made already, or stand in the command line's sentences as {@code input.CODE}. */
    InputException(String code, String message) {
        this(code, message, Map.of("detail", message));
    }

    InputException(String code, String message, Map<String, String> arguments) {
        super(message);
        this.code = code;
        this.arguments = new HashMap<>(arguments);
    }

    /** Stable code, for example {@code FILE_NOT_FOUND}. */
    String code() {
        return code;
    }

    /** What is wrong, for people. */
    String text(Sentences sentences) {
        String key = "input." + code;
        String text = sentences.has(key) ? sentences.text(key, arguments) : String.valueOf(getMessage());
        return arguments.containsKey("encoding") ? text + sentences.text("input.locale", arguments) : text;
    }
}
