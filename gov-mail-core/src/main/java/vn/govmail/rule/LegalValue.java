package vn.govmail.rule;

/** What a document that came by mail is worth. */
public enum LegalValue {
    /** Equal to the paper document (có giá trị pháp lý tương đương với văn bản giấy). */
    EQUIVALENT,
    CERTIFIED_COPY,
    /** For information only (để biết, tham khảo). */
    INFORMATION_ONLY,
    /** The paper document has to be issued and is to be expected. */
    PAPER_EXPECTED,
    /** What is known does not suffice to say. */
    UNDETERMINED
}
