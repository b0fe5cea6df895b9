package vn.govmail.rule;

/** What a provision does. */
public enum Obligation {
    MUST,
    MUST_NOT,
    MAY,
    ENCOURAGED,
    INFORMS
}
