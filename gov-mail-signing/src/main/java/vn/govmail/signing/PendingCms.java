package vn.govmail.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.signeddata.create.CmsState;
import vn.govmail.signing.signeddata.create.Envelope;
import vn.govmail.signing.signeddata.create.SignedDataCreation;

/**
 * A CMS signature, of a file or a message, whose value somebody else makes; the counterpart of {@link PendingSignature}. Its
 * {@link #state()} is kept in a session or a database, and {@code resume} of the signer makes this object again.
 *
 * <p>The state is not secret. If it is tampered with, the signature is refused: what comes back is verified against the content
 * itself. Immutable and thread-safe.
 */
public final class PendingCms {
    private final SignedDataCreation creation;
    private final CmsState state;
    private final Envelope envelope;
    private final @Nullable Path prepared;

    PendingCms(SignedDataCreation creation, CmsState state, Envelope envelope, @Nullable Path prepared) {
        this.creation = creation;
        this.state = state;
        this.envelope = envelope;
        this.prepared = prepared;
    }

    /** The digest of what is signed; for those who make the whole CMS object. */
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

    /** What {@code resume} needs besides the content or the prepared message; a few kilobytes. */
    public byte[] state() {
        return state.encoded();
    }

    /**
     * Takes a CMS object (RFC 5652, detached, one signer, with a signed reference to the certificate), verifies it and writes the
     * signed file; the level asked for is reached here.
     *
     * @param cms in DER or BER
     * @param out where the signed file goes
     * @throws SigningException with WRONG_DOCUMENT, WRONG_SIGNER, SIGNATURE_BROKEN, ALREADY_COMPLETED, or what a level can fail with;
     *     nothing has been written then
     */
    public SigningResult complete(byte[] cms, Path out) throws SigningException {
        SigningResult result = creation.complete(state, envelope, cms, out);
        Path file = prepared;
        if (file != null) {
            delete(file);
        }
        return result;
    }

    /**
     * Takes the bare signature over {@link #toBeSigned()} and goes on as {@link #complete}.
     *
     * @param value as CMS has it: for ECDSA the DER sequence
     */
    public SigningResult completeWithValue(byte[] value, Path out) throws SigningException {
        return complete(state.assembled(value), out);
    }

    private static void delete(Path file) throws SigningException {
        try {
            Files.delete(file);
        } catch (NoSuchFileException e) {
            throw new SigningException(SigningProblem.ALREADY_COMPLETED, "by somebody else at the same time", e);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.OUTPUT_NOT_WRITABLE, "the prepared message stays", e);
        }
    }

    @Override
    public String toString() {
        return "PendingCms[" + state.terms().level() + "]";
    }
}
