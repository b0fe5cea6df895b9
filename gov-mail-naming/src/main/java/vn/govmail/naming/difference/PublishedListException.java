package vn.govmail.naming.difference;

/** A published list that cannot be compared, since something in it is wrong. */
public final class PublishedListException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What can be wrong. The names are stable codes. */
    public enum Code {
        /** The file is larger than the limit. */
        TOO_LARGE,
        /** Its bytes are no UTF-8. */
        NOT_UTF8,
        /** Its first row is not the heading of a published directory. */
        HEADING,
        /** A row has no address. */
        ADDRESS,
        /** An address stands in an earlier row. */
        ADDRESS_TWICE,
        /** A row is damaged. */
        ROW
    }

    private final int line;
    private final Code code;

    PublishedListException(int line, Code code, String detail) {
        super("line " + line + ": " + code + (detail.isEmpty() ? "" : " " + detail));
        this.line = line;
        this.code = code;
    }

    /** On which line, counted from 1. */
    public int line() {
        return line;
    }

    /** What is wrong. */
    public Code code() {
        return code;
    }
}
