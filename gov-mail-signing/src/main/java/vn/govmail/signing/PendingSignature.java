package vn.govmail.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.pdf.create.PendingState;
import vn.govmail.signing.pdf.create.SignatureCreation;

/**
 * A file with room for a signature that somebody else makes: a token, or a plug-in in the browser. The prepared file stays
 * where it was written; {@link #state()} is kept beside it, in a session or a database, and {@link PdfSigner#resume} makes
 * this object again from the two, in another request or on another machine.
 *
 * <p>The state is not secret. If it is tampered with, the signature is refused: what comes back is verified against the
 * prepared file itself. A prepared file is completed once; the completed one is a new file and the prepared one is deleted.
 * Immutable and thread-safe.
 */
public final class PendingSignature {
    private final SignatureCreation creation;
    private final PendingState state;
    private final Path prepared;

    PendingSignature(SignatureCreation creation, PendingState state, Path prepared) {
        this.creation = creation;
        this.state = state;
        this.prepared = prepared;
    }

    /** The digest of the file but for the room of the signature; for those who make the whole CMS object. */
    public byte[] documentDigest() {
        return state.documentDigest().clone();
    }

    /** The signed attributes in DER; for those who make the bare signature value over them. */
    public byte[] toBeSigned() {
        return state.toBeSigned();
    }

    /** How it is to be signed; names the digest too. */
    public SignatureScheme scheme() {
        return state.terms().scheme();
    }

    /** Whose signature is awaited. */
    public X509Certificate signer() {
        return state.terms().signer();
    }

    /** The full name of the signature field. */
    public String fieldName() {
        return state.fieldName();
    }

    /** How many bytes the CMS object may have. */
    public int reservedBytes() {
        return state.reservedBytes();
    }

    /** Where the prepared file lies. */
    public Path prepared() {
        return prepared;
    }

    /** What {@link PdfSigner#resume} needs besides the prepared file; a few kilobytes. */
    public byte[] state() {
        return state.encoded();
    }

    /**
     * Takes a CMS object (RFC 5652, detached, one signer), verifies it and writes the signed file; the level asked for is
     * reached here, with time stamps and validation data.
     *
     * @param cms in DER or BER
     * @param out where the signed file goes
     * @throws SigningException with WRONG_DOCUMENT, WRONG_SIGNER, SIGNATURE_BROKEN, RESERVED_SPACE_TOO_SMALL,
     *     ALREADY_COMPLETED, or what a level can fail with; the prepared file is left as it was then
     */
    public SigningResult complete(byte[] cms, Path out) throws SigningException {
        return creation.complete(state, prepared, cms, out);
    }

    /**
     * Takes the bare signature over {@link #toBeSigned()} and goes on as {@link #complete}.
     *
     * @param value as CMS has it: for ECDSA the DER sequence
     */
    public SigningResult completeWithValue(byte[] value, Path out) throws SigningException {
        return creation.complete(state, prepared, state.assembled(value), out);
    }

    @Override
    public String toString() {
        return "PendingSignature[" + state.terms().level() + ", " + state.fileLength() + " bytes]";
    }
}
