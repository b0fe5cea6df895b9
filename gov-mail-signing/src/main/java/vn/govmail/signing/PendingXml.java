package vn.govmail.signing;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.KeptSignature;
import vn.govmail.signing.xml.create.TwoStepSigning;

/**
 * An XML signature whose value somebody else makes; the counterpart of {@link PendingSignature}. Its {@link #state()} is kept in a session
 * or a database, and {@link XmlSigner#resume}, or for an
 * Office file {@link OfficeSigner#resume}, makes this object again.
 *
 * <p>The state is not secret. If it is tampered with, the signature is refused: it is built again from the content and compared.
 * Immutable and thread-safe.
 */
public final class PendingXml {
    private final TwoStepSigning form;
    private final KeptSignature state;
    private final Content content;

    /** What somebody else will sign. */
    static PendingXml of(
            TwoStepSigning form,
            Content content,
            List<X509Certificate> chain,
            SignatureScheme scheme,
            SigningRequest request)
            throws SigningException {
        return new PendingXml(form, form.prepare(content, chain, scheme, request), content);
    }

    /** The same again from what was kept. */
    static PendingXml resumed(TwoStepSigning form, Content content, byte[] state) throws SigningException {
        return new PendingXml(form, KeptSignature.decode(KeptSignature.Kind.XML, state), content);
    }

    private PendingXml(TwoStepSigning form, KeptSignature state, Content content) {
        this.form = form;
        this.state = state;
        this.content = content;
    }

    /** The element {@code SignedInfo} in canonical form, which is what the key signs. */
    public byte[] toBeSigned() {
        return state.bytes().clone();
    }

    /** How it is to be signed; names the digest too. */
    public SignatureScheme scheme() {
        return state.scheme();
    }

    /** Whose signature is awaited. */
    public X509Certificate signer() {
        return state.signer();
    }

    /** What {@link XmlSigner#resume} or {@link OfficeSigner#resume} needs besides the content; a few kilobytes. */
    public byte[] state() {
        return state.encoded(KeptSignature.Kind.XML);
    }

    /**
     * Takes the bare signature over {@link #toBeSigned()}, verifies it and writes the signed file; the level asked for is reached here.
     *
     * @param value as keys give it: for ECDSA the DER sequence
     * @param out where the signed file goes
     * @throws SigningException with WRONG_DOCUMENT, SIGNATURE_BROKEN, or what a level can fail with; nothing has been written then
     */
    public SigningResult completeWithValue(byte[] value, Path out) throws SigningException {
        return form.complete(state, content, value, out);
    }

    @Override
    public String toString() {
        return "PendingXml[" + state.terms().level() + "]";
    }
}
