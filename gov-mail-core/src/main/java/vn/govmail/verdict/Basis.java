package vn.govmail.verdict;

/** What a finding rests on. */
public enum Basis {
    /** A provision of a regulation, which it cites. */
    LAW,
    /** A technical observation; it cites no clause. */
    TECHNICAL
}
