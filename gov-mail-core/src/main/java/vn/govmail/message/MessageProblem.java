package vn.govmail.message;

import java.util.Objects;

/**
 * Something that kept a message, or a part of it, from being read as it stands.
 *
 * @param code what it is
 * @param part the MIME part, numbered as in IMAP ({@code "1.2"}); empty for the message itself
 * @param detail what exactly, for a person; never content of the body
 */
public record MessageProblem(Code code, String part, String detail) {

    /** The kinds of problem. The names are stable codes. */
    public enum Code {
        /** The structure does not follow RFC 5322 or RFC 2045 to 2047; parts may be missing. */
        MESSAGE_MALFORMED,
        /** A limit was hit; what lies beyond it was not read. */
        LIMIT_EXCEEDED,
        /** A part's transfer encoding is unknown or its data are damaged. */
        TRANSFER_ENCODING_DAMAGED,
        /** A text could not be decoded: its character set is not known here. */
        CHARSET_UNKNOWN,
        /** A header field is there more often than it may be, or reads in two ways. */
        HEADER_AMBIGUOUS,
        /** The part is only a reference to content elsewhere, or a fragment of a larger message (RFC 2046 clause 5.2). */
        CONTENT_ELSEWHERE
    }

    public MessageProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(detail, "detail");
    }
}
