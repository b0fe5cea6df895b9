package vn.govmail.signing.trust;

/** What a piece of evidence says of a certificate's revocation, the weightiest last. */
enum Known {
    /** It does not speak of the certificate. */
    SILENT,
    GOOD,
    /** It ought to speak of the certificate, and cannot be relied on. */
    UNCLEAR,
    REVOKED
}
