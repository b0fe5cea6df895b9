package vn.govmail.signing.pdf.syntax;

/**
 * Where a cross-reference says that an object lies (ISO 32000-1, table 18). Immutable.
 *
 * @param kind whether it exists, and where
 * @param place offset in the file, or number of the object stream; next free number for one that is free
 * @param second generation, or index in the object stream
 */
record XrefEntry(Kind kind, long place, int second) {

    enum Kind {
        FREE,
        IN_FILE,
        COMPRESSED
    }

    boolean inUse() {
        return kind != Kind.FREE;
    }

    int generation() {
        return kind == Kind.COMPRESSED ? 0 : second;
    }
}
