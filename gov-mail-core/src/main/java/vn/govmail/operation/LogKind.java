package vn.govmail.operation;

/** The logs of a mail system that a regulation may want kept. */
public enum LogKind {
    /** Of the system: starts, stops, logins, administration. */
    SYSTEM,
    /** Of the sending of mail. */
    SEND,
    /** Of the receiving of mail. */
    RECEIVE,
    /** Of errors. */
    ERROR
}
