package vn.govmail.rule;

/** What a rule is asked about: once for the message, or once for each of its attachments, documents or texts. */
public enum Subject {
    MESSAGE,
    ATTACHMENT,
    /** A document in the sense of the regulation: one or more attachments that represent it. */
    DOCUMENT,
    /** A text: the subject, a text body, or the text of an attachment. */
    TEXT
}
