package vn.govmail.address;

/** A file of domains that cannot be used: its name, the line, and what is wrong there. */
public final class DomainListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    DomainListException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
        this.line = line;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }
}
