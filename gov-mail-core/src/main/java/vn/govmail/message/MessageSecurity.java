package vn.govmail.message;

/** Whether the message as a whole is signed or encrypted, by its MIME structure alone. */
public enum MessageSecurity {
    NONE,
    /** A signature over a part of the message is there (S/MIME RFC 8551, OpenPGP RFC 3156). */
    SIGNED,
    /** Part of the message is encrypted. */
    ENCRYPTED
}
