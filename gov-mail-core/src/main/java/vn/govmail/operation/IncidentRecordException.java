package vn.govmail.operation;

/** A text that is not the record of an incident. */
public final class IncidentRecordException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int line;

    IncidentRecordException(int line, String problem) {
        super("line " + line + ": " + problem);
        this.line = line;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }
}
