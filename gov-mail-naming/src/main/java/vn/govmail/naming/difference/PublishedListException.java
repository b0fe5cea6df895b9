package vn.govmail.naming.difference;

import java.util.Map;
import vn.govmail.naming.sentence.Sentences;
import vn.govmail.text.Language;

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
    private final String detail;

    PublishedListException(int line, Code code, String detail) {
        super("line " + line + ": " + code + (detail.isEmpty() ? "" : " " + detail));
        this.line = line;
        this.code = code;
        this.detail = detail;
    }

    /** What is wrong, and where, as a sentence. */
    public String message(Language language) {
        Map<String, String> arguments = Map.of("line", String.valueOf(line), "detail", detail);
        return Sentences.of(PublishedListException.class, language).sentence("LIST." + code, arguments);
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
