package vn.govmail.message;

import java.util.Objects;
import java.util.Optional;
import vn.govmail.document.Content;

/**
 * A part of a message over which a signature is said to lie (RFC 1847, RFC 8551). Nothing of it is verified here. Immutable.
 *
 * @param part number of the part, as IMAP numbers parts; empty for the message
 * @param form how it is signed
 * @param covered what a detached signature is over: the part's header section and body as they came, lines ended by CR LF (RFC
 *     8551, section 3.1.1); empty where the signature holds what it signs, or where the parts are not those of the form
 * @param signature the signature, its transfer encoding undone; empty where the parts are not those of the form
 */
public record SignedEntity(String part, Form form, Optional<Content> covered, Optional<Content> signature) {
    /** How a part is signed. */
    public enum Form {
        /** {@code multipart/signed} of S/MIME: the part, and the signature beside it. */
        MULTIPART_SIGNED,
        /** {@code application/pkcs7-mime}: CMS that should hold what it signs. */
        PKCS7_MIME,
        /** {@code multipart/signed} of another protocol, such as OpenPGP (RFC 3156). */
        OTHER_PROTOCOL,
        /** Encrypted: whether something is signed within, only those can tell for whom it is. */
        ENCRYPTED
    }

    public SignedEntity {
        Objects.requireNonNull(part, "part");
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(covered, "covered");
        Objects.requireNonNull(signature, "signature");
    }

    /** Whether nothing of the message but its header section lies outside. */
    public boolean isWholeMessage() {
        return part.isEmpty();
    }

    /** Whether another entity lies within this one. */
    public boolean contains(SignedEntity other) {
        return !part.equals(other.part) && holds(other.part);
    }

    /** Whether a part is this one or lies within it; what was opened out of signed data has a stroke before its number. */
    public boolean holds(String other) {
        return part.isEmpty() || other.equals(part) || other.startsWith(part + ".") || other.startsWith(part + "/");
    }
}
