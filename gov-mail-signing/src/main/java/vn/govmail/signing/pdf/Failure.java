package vn.govmail.signing.pdf;

import vn.govmail.signing.pdf.syntax.StructureException;

/**
 * Why a file could not be looked into. Immutable.
 *
 * @param kind what happened
 * @param limit the name of the limit for {@link Kind#LIMIT}, else empty
 */
record Failure(Kind kind, String limit) {

    enum Kind {
        MALFORMED,
        PASSWORD_REQUIRED,
        LIMIT,
        /** References so deep or circular that following them overflowed the stack. */
        LOOP
    }

    static Failure of(StructureException e) {
        return switch (e.reason()) {
            case LIMIT_EXCEEDED -> new Failure(Kind.LIMIT, e.limit());
            case PASSWORD_REQUIRED -> of(Kind.PASSWORD_REQUIRED);
            case STRUCTURE_LOOP -> of(Kind.LOOP);
            default -> of(Kind.MALFORMED);
        };
    }

    static Failure of(Kind kind) {
        return new Failure(kind, "");
    }
}
