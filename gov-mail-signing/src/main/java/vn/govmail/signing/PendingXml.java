package vn.govmail.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import vn.govmail.document.Content;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.xades.create.XmlState;

/**
 * An XML signature whose value somebody else makes; the counterpart of {@link PendingSignature}. Its {@link #state()} is kept in a session
 * or a database, and {@link XmlSigner#resume}, or for an
 * Office file {@link OfficeSigner#resume}, makes this object again.
 *
 * <p>The state is not secret. If it is tampered with, the signature is refused: it is built again from the content and compared.
 * Immutable and thread-safe.
 */
public final class PendingXml {
    private final Completion completion;
    private final XmlState state;
    private final Content content;

    /** What becomes of the value that comes back. */
    @FunctionalInterface
    interface Completion {
        SigningResult complete(XmlState state, Content content, byte[] value, Path out) throws SigningException;
    }

    PendingXml(Completion completion, XmlState state, Content content) {
        this.completion = completion;
        this.state = state;
        this.content = content;
    }

    /** The element {@code SignedInfo} in canonical form, which is what the key signs. */
    public byte[] toBeSigned() {
        return state.toBeSigned().clone();
    }

    /** How it is to be signed; names the digest too. */
    public SignatureScheme scheme() {
        return state.scheme();
    }

    /** Whose signature is awaited. */
    public X509Certificate signer() {
        return state.chain().get(0);
    }

    /** What {@link XmlSigner#resume} or {@link OfficeSigner#resume} needs besides the content; a few kilobytes. */
    public byte[] state() {
        return state.encoded();
    }

    /**
     * Takes the bare signature over {@link #toBeSigned()}, verifies it and writes the signed file; the level asked for is reached here.
     *
     * @param value as keys give it: for ECDSA the DER sequence
     * @param out where the signed file goes
     * @throws SigningException with WRONG_DOCUMENT, SIGNATURE_BROKEN, or what a level can fail with; nothing has been written then
     */
    public SigningResult completeWithValue(byte[] value, Path out) throws SigningException {
        return completion.complete(state, content, value, out);
    }

    @Override
    public String toString() {
        return "PendingXml[" + state.level() + "]";
    }
}
