package vn.govmail.testkit.pki;

/** What a service of the test PKI does wrong, to see how a client takes it. */
public enum Fault {
    NONE,
    /** HTTP status 500. */
    HTTP_500,
    /** Bytes that are no answer of the protocol, with its content type. */
    GARBAGE,
    /** An empty body with status 200. */
    EMPTY,
    /** A body that goes on and on; ends when the client hangs up or the service is closed. */
    ENDLESS,
    /** No answer until the service is closed, at most a minute. */
    SLOW,
    /** The nonce of the question is answered by another. */
    WRONG_NONCE,
    /** The nonce of the question is left out. */
    NO_NONCE,
    /** The answer is about something else: another imprint, another certificate. */
    WRONG_SUBJECT,
    /** A proper refusal: status rejection of RFC 3161, tryLater of RFC 6960. */
    REFUSED,
    /** The signature of the answer does not fit it. */
    BAD_SIGNATURE
}
