package vn.govmail.rule;

/**
 * A regulation file that cannot be used. The message names the file and the line and says what to change. A file is
 * used whole or not at all: nothing in it is passed over.
 */
public final class RuleFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;

    /** Makes an exception for a place in a file; {@code line} counts from 1, and is -1 where it is not known. */
    public RuleFileException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.file = file;
        this.line = line;
    }

    /** The file, as the caller named it. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; -1 where it is not known. */
    public int line() {
        return line;
    }
}
