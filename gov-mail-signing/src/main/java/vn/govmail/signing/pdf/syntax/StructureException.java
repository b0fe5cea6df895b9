package vn.govmail.signing.pdf.syntax;

import java.util.Objects;
import vn.govmail.signature.Reason;

/**
 * A file, or one object of it, cannot be read as it stands. Unchecked, because any access to an object may come upon it;
 * it never leaves the module.
 */
public final class StructureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;
    private final String limit;

    private StructureException(Reason reason, String limit, String message) {
        super(message, null, false, false);
        this.reason = Objects.requireNonNull(reason);
        this.limit = limit;
    }

    static StructureException of(Reason reason, String message) {
        return new StructureException(reason, "", message);
    }

    static StructureException malformed(String message) {
        return new StructureException(Reason.CONTAINER_MALFORMED, "", message);
    }

    static StructureException ambiguous(String message) {
        return new StructureException(Reason.XREF_AMBIGUOUS, "", message);
    }

    static StructureException loop(String message) {
        return new StructureException(Reason.STRUCTURE_LOOP, "", message);
    }

    static StructureException limit(String name) {
        return new StructureException(Reason.LIMIT_EXCEEDED, name, name);
    }

    /** XREF_AMBIGUOUS, STRUCTURE_LOOP, LIMIT_EXCEEDED, CONTAINER_MALFORMED, PASSWORD_REQUIRED or FORM_NOT_SUPPORTED. */
    public Reason reason() {
        return reason;
    }

    /** The name of the limit for LIMIT_EXCEEDED, else empty. */
    public String limit() {
        return limit;
    }
}
