package vn.govmail.rule;

/** Parts of gov-mail that serve a provision otherwise than by a finding on a message. In files in lower case with hyphens. */
public enum Capability {
    /** Who looks after information technology in each agency ({@code vn.govmail.naming.directory}). */
    AGENCY_CONTACTS,
    /** How addresses are made and kept apart ({@code vn.govmail.naming}). */
    ADDRESSES,
    /** By which ways a document comes to have legal value, and what is still missing. */
    LEGAL_VALUE,
    /** What is published of the directory, and whether it is current. */
    DIRECTORY_PUBLICATION,
    /** Every change of the directory as an event. */
    DIRECTORY_CHANGES,
    /** Who receives and who carries out what was asked for, step by step. */
    REQUESTS,
    /** By which channel requests come. */
    REQUEST_CHANNEL,
    /** Each verdict with rule, version, digest and time. */
    AUDIT_TRAIL,
    /** Figures and reports for a period. */
    REPORTS,
    /** Nothing confidential in logs, messages and texts of objects. */
    CONFIDENTIALITY,
    /** Passwords are read as characters that are wiped, and never kept. */
    PASSWORDS,
    /** An agency's own regulation, never weaker than those above it. */
    OVERLAY,
    /** What a regulation on e-mail has to settle. */
    COMPLETENESS,
    /** Several regulations at once: all findings are kept, the strictest decides. */
    COMPOSITION,
    /** Electronic signatures, made and judged ({@code vn.govmail.signing}). */
    SIGNATURES,
    /** Types of documents and what clauses say of sending them. */
    DOCUMENT_TYPES,
    /** The regulation's domain and other constants. */
    CONSTANTS,
    /** Mail of citizens and businesses, from whatever provider. */
    CITIZENS_MAIL,
    /** A provincial mail server for tests, with faults and outages ({@code vn.govmail.testkit}). */
    TEST_SERVER,
    /** Working time, checking of mailboxes, replies, incidents, retention ({@code vn.govmail.operation}). */
    OPERATION,
    /** What an agency's outgoing mail owes to recipients. */
    OUTGOING;

    /** The word in files. */
    public String keyword() {
        return Keywords.of(this);
    }
}
