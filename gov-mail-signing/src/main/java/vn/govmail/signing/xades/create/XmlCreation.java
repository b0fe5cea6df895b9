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
import vn.govmail.signing.cms.create.KeptSignature;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.SignatureValues;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.SigningTerms;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlForms;
import vn.govmail.signing.xml.create.TwoStepSigning;
import vn.govmail.signing.xml.create.XmlLevels;

/** Signs files as XML. Immutable. */
public final class XmlCreation implements TwoStepSigning {
    private final Packaging packaging;
    private final XmlLevels levels;

    public XmlCreation(Packaging packaging, XmlLevels levels) {
        this.packaging = packaging;
        this.levels = levels;
    }

    @Override
    public SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        KeptSignature state = prepare(content, key.chain(), key.scheme(), request);
        byte[] value = key.sign(state.bytes());
        if (!SignatureValues.verifies(key.chain().get(0), key.scheme(), state.bytes(), value)) {
            throw new SigningException(SigningProblem.KEY_DOES_NOT_MATCH, "the signature does not fit the certificate");
        }
        return complete(state, content, value, out);
    }

    @Override
    public KeptSignature prepare(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException {
        SignerCertificates.check(chain, request.signingTime());
        levels.checkPossible(request.level());
        try {
            SignedDocument document = build(content, chain, scheme, request.signingTime());
            return new KeptSignature(
                    new SigningTerms(request.level(), scheme, chain),
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

    @Override
    public SigningResult complete(KeptSignature state, Content content, byte[] value, Path out)
            throws SigningException {
        X509Certificate signer = state.signer();
        if (!SignatureValues.verifies(signer, state.scheme(), state.bytes(), value)) {
            throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "it does not verify");
        }
        try (PartFile part = PartFile.of(out)) {
            SignedDocument document = rebuilt(state, content);
            document.signature().complete(value);
            levels.raise(document.signature(), document.spec(), state.terms().level());
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
            XmlForms.write(XmlFile.of(document.signature().element().getOwnerDocument()), file);
            file.flush();
            int bytes = XmlForms.canonical(
                            document.signature().element(),
                            document.spec().style().canonicalization())
                    .length;
            SigningResult result = SigningResult.of(
                    Format.XML,
                    state.terms().level(),
                    new SigningResult.Sizes(
                            content.sizeInBytes(), part.channel().size(), bytes, bytes));
            part.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private SignedDocument rebuilt(KeptSignature state, Content content) throws SigningException {
        try {
            SignedDocument document = build(content, state.terms().chain(), state.scheme(), state.signingTime());
            if (!Arrays.equals(document.signature().toBeSigned(), state.bytes())) {
                throw new SigningException(SigningProblem.WRONG_DOCUMENT, "not what was signed");
            }
            return document;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }
}
