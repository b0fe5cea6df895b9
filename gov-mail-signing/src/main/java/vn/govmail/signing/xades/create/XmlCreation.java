package vn.govmail.signing.xades.create;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.SignatureValues;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.signing.xml.create.XmlLevels;

/**
 * Signs files as XML. The same content and settings give the same bytes to be signed, so that a signature that somebody else makes
 * is completed by building it again. Immutable.
 */
public final class XmlCreation {
    private final Packaging packaging;
    private final XmlLevels levels;

    public XmlCreation(Packaging packaging, XmlLevels levels) {
        this.packaging = packaging;
        this.levels = levels;
    }

    /** Signs with a key that is at hand. */
    public SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        XmlState state = prepare(content, key.chain(), key.scheme(), request);
        byte[] value = key.sign(state.toBeSigned());
        if (!SignatureValues.verifies(key.chain().get(0), key.scheme(), state.toBeSigned(), value)) {
            throw new SigningException(SigningProblem.KEY_DOES_NOT_MATCH, "the signature does not fit the certificate");
        }
        return complete(state, content, value, out);
    }

    /** Finds out what somebody else will sign; nothing is written. */
    public XmlState prepare(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException {
        SignerCertificates.check(chain.get(0), request.signingTime());
        levels.checkPossible(request.level());
        try {
            SignedDocument document = build(content, chain, scheme, request.signingTime());
            return new XmlState(
                    request.level(),
                    scheme,
                    chain,
                    request.signingTime(),
                    document.signature().toBeSigned());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private SignedDocument build(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, Instant signingTime)
            throws SigningException, IOException {
        return new SignedDocument.Builder(content, SignerCertificates.withoutRoots(chain), scheme, signingTime)
                .build(packaging);
    }

    private static SigningException unreadable(IOException cause) {
        return new SigningException(SigningProblem.INPUT_UNREADABLE, "the content cannot be read", cause);
    }

    /**
     * Completes a signature with the value that came back.
     *
     * @param value as keys give it, for ECDSA the DER sequence
     */
    public SigningResult complete(XmlState state, Content content, byte[] value, Path out) throws SigningException {
        X509Certificate signer = state.chain().get(0);
        if (!SignatureValues.verifies(signer, state.scheme(), state.toBeSigned(), value)) {
            throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "it does not verify");
        }
        try (PartFile part = PartFile.of(out)) {
            SignedDocument document = rebuilt(state, content);
            document.signature().complete(value);
            levels.raise(document.signature(), document.spec(), state.level());
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
            XmlForms.write(XmlFile.of(document.signature().element().getOwnerDocument()), file);
            file.flush();
            int bytes = XmlForms.canonical(
                            document.signature().element(),
                            document.spec().style().canonicalization())
                    .length;
            SigningResult result = SigningResult.of(
                    Format.XML,
                    state.level(),
                    new SigningResult.Sizes(
                            content.sizeInBytes(), part.channel().size(), bytes, bytes));
            part.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private SignedDocument rebuilt(XmlState state, Content content) throws SigningException {
        try {
            SignedDocument document = build(content, state.chain(), state.scheme(), state.signingTime());
            if (!Arrays.equals(document.signature().toBeSigned(), state.toBeSigned())) {
                throw new SigningException(SigningProblem.WRONG_DOCUMENT, "not what was signed");
            }
            return document;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
