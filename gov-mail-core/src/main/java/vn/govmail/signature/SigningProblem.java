package vn.govmail.signature;

/** Why a file was not signed. New constants may be added; a constant never changes its meaning. */
public enum SigningProblem {
    /** Files of this format are not signed yet. */
    FORMAT_NOT_SUPPORTED,
    /** Signatures of this form are not made at this level. */
    LEVEL_NOT_SUPPORTED,
    /** The bytes of the file cannot be read. */
    INPUT_UNREADABLE,
    /** The signed file cannot be written. */
    OUTPUT_NOT_WRITABLE,
    /** The file is encrypted. */
    FILE_ENCRYPTED,
    /** The structure of the file is broken; it is not repaired, since what a repair shows is not what others see. */
    FILE_MALFORMED,
    /** Readers would differ about what the file says, for example where old and new cross-references contradict. */
    FILE_AMBIGUOUS,
    /** A limit was hit while the file was read. */
    LIMIT_EXCEEDED,
    /** An earlier certification of the file (DocMDP) does not allow this signature. */
    CERTIFICATION_FORBIDS,
    /** An earlier signature locked the field or the whole file. */
    LOCK_FORBIDS,
    /** The file is certified, and can be so only once. */
    ALREADY_CERTIFIED,
    /** A certification must be the first signature of a file. */
    CERTIFICATION_NOT_FIRST,
    /** There is no signature field of this name. */
    FIELD_NOT_FOUND,
    /** The field of this name is signed already. */
    FIELD_ALREADY_SIGNED,
    /** A field of this name exists and is no empty signature field. */
    FIELD_NAME_TAKEN,
    /** The field asks for properties of the signature (seed values) that are not built in. */
    FIELD_DEMANDS_UNKNOWN,
    /** The page does not exist. */
    PAGE_NOT_FOUND,
    /** The image cannot be read or is too large. */
    IMAGE_UNUSABLE,
    /** The font cannot be read, lacks a letter that is needed, or its licence bits forbid embedding. */
    FONT_UNUSABLE,
    /** The key store or token cannot be read. */
    KEY_STORE_UNREADABLE,
    /** The password or PIN is wrong. */
    PASSWORD_WRONG,
    /** The key store holds no key of this name, or no key, or several and none was named. */
    KEY_NOT_FOUND,
    /** The key cannot sign in the way asked for. */
    KEY_UNUSABLE,
    /** The key does not belong to the certificate. */
    KEY_DOES_NOT_MATCH,
    /** The certificate is not in force at the signing time. */
    CERTIFICATE_NOT_IN_FORCE,
    /** The certificate is not for signatures (RFC 5280, 4.2.1.3). */
    CERTIFICATE_NOT_FOR_SIGNING,
    /** The signature is larger than the room that was kept for it. */
    RESERVED_SPACE_TOO_SMALL,
    /** The prepared file is not the one that the signature, or the kept state, belongs to. */
    WRONG_DOCUMENT,
    /** The signature was made with another certificate than the one the file was prepared for. */
    WRONG_SIGNER,
    /** The message does not come from the one address that stands in the certificate (RFC 8550, section 3). */
    SENDER_DOES_NOT_MATCH,
    /** The signing time is far from the date that the message states. */
    DATE_DOES_NOT_MATCH,
    /** The signature that came back is malformed, or does not verify. */
    SIGNATURE_BROKEN,
    /** The prepared file was completed before. */
    ALREADY_COMPLETED,
    /** The kept state of a prepared signature cannot be read. */
    STATE_UNREADABLE,
    /** The level asks for a time stamp and no authority was given. */
    TIME_STAMP_NOT_CONFIGURED,
    /** The time-stamp authority did not answer in time or at all. */
    TIME_STAMP_UNREACHABLE,
    /** The time-stamp authority refused. */
    TIME_STAMP_REFUSED,
    /** What came back is no time stamp for this request: malformed, too large, other data, other nonce, bad signature. */
    TIME_STAMP_INVALID,
    /** The level asks for revocation data that neither the caller nor a source gave. */
    REVOCATION_DATA_MISSING,
    /** The revocation data that would go into the file say that the signer's certificate, or one above it or above the time stamp, is revoked or suspended. */
    CERTIFICATE_REVOKED
}
