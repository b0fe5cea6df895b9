package vn.govmail.signing.pdf.syntax;

/** How a revision says where its objects lie (ISO 32000-1, 7.5.4 and 7.5.8). */
public enum XrefKind {
    TABLE,
    STREAM,
    /** A table and beside it, by /XRefStm, a stream with what old readers need not know (7.5.8.4). */
    HYBRID
}
