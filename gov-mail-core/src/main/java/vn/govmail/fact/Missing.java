package vn.govmail.fact;

/**
 * Why something about the input is not known. The names are stable codes: they appear in findings, in JSON and as keys of
 * the message bundles.
 */
public enum Missing {
    /** Reading stopped at one of {@link Limits}. */
    LIMIT_EXCEEDED,
    /** The bytes do not follow their format's grammar. */
    MALFORMED,
    /** The content is encrypted and no password is at hand. */
    PASSWORD_REQUIRED,
    /** No module on the path carries out this check. */
    CHECK_NOT_AVAILABLE,
    /** No module on the path reads this format. */
    READER_NOT_AVAILABLE,
    /** The form of signature is recognised but no verifier on the path judges it. */
    FORM_NOT_SUPPORTED,
    /** The text could not be decoded: its encoding is unknown here. */
    TEXT_NOT_READ,
    /** There is no content: zero bytes. */
    EMPTY,
    /** The content is an archive, a forwarded message or another wrapper that is not looked into. */
    CONTENT_NOT_EXAMINED,
    /** More than one answer is possible. */
    AMBIGUOUS,
    /** Neither the input nor the caller says it. */
    NOT_STATED,
    /** A part of the check failed in an unforeseen way; the answer is left open rather than guessed. */
    CHECK_FAILED
}
