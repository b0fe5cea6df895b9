package vn.govmail.signing.pdf;

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

    static Failure of(Kind kind) {
        return new Failure(kind, "");
    }
}
