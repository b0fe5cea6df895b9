package vn.govmail.signing.xml.create;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.KeptSignature;

/**
 * A form in which the same content and settings give the same bytes to be signed, so that a signature whose value somebody else makes
 * is completed by building it again. Implementations are immutable.
 */
public interface TwoStepSigning {

    /** Signs with a key that is at hand. */
    SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out) throws SigningException;

    /** Finds out what somebody else will sign; nothing is written. */
    KeptSignature prepare(Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException;

    /**
     * Completes a signature with the value that came back.
     *
     * @param value as keys give it, for ECDSA the DER sequence
     */
    SigningResult complete(KeptSignature state, Content content, byte[] value, Path out) throws SigningException;
}
