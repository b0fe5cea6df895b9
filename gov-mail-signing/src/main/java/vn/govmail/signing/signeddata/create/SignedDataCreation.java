package vn.govmail.signing.signeddata.create;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.CmsLevels;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.cms.create.FinishedCms;
import vn.govmail.signing.cms.create.KeptSignature;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.ReturnedCms;
import vn.govmail.signing.cms.create.SignatureValues;
import vn.govmail.signing.cms.create.SignedDataWriter;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.SigningTerms;

/** Signs contents as CMS, whatever file the signature becomes. Immutable. */
public final class SignedDataCreation {
    private final CmsLevels levels;

    public SignedDataCreation(CmsLevels levels) {
        this.levels = levels;
    }

    /** Signs with a key that is at hand. */
    public SigningResult sign(Envelope envelope, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        CmsState state = prepare(envelope, key.chain(), key.scheme(), request);
        return finish(state, envelope, signed(state, key), out);
    }

    /**
     * The same where the signature becomes part of another file.
     *
     * @param out gets the whole signature file; what was written to it is of no use where this throws
     */
    public void sign(Envelope envelope, SigningKey key, SigningRequest request, OutputStream out)
            throws SigningException, IOException {
        CmsState state = prepare(envelope, key.chain(), key.scheme(), request);
        write(state, envelope, signed(state, key), out);
    }

    private static FinishedCms signed(CmsState state, SigningKey key) throws SigningException {
        byte[] value = key.sign(state.toBeSigned());
        if (!SignatureValues.verifies(key.chain().get(0), key.scheme(), state.toBeSigned(), value)) {
            throw new SigningException(SigningProblem.KEY_DOES_NOT_MATCH, "the signature does not fit the certificate");
        }
        return FinishedCms.read(state.assembled(value));
    }

    /** Finds out what somebody else will sign; nothing is written. */
    public CmsState prepare(
            Envelope envelope, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException {
        SignerCertificates.check(chain, request.signingTime());
        levels.checkPossible(request.level());
        return new CmsState(new KeptSignature(
                new SigningTerms(request.level(), scheme, chain),
                request.signingTime(),
                digest(envelope.covered(), scheme)));
    }

    /** Completes a signature with a CMS object that came back, which is verified first. */
    public SigningResult complete(CmsState state, Envelope envelope, byte[] cms, Path out) throws SigningException {
        Content covered = envelope.covered();
        FinishedCms accepted = ReturnedCms.accepted(
                cms,
                sink -> {
                    try (InputStream in = covered.open()) {
                        in.transferTo(sink);
                    }
                },
                state.terms().signer(),
                true);
        return finish(state, envelope, accepted, out);
    }

    private SigningResult finish(CmsState state, Envelope envelope, FinishedCms signature, Path out)
            throws SigningException {
        Content covered = envelope.covered();
        try (PartFile part = PartFile.of(out)) {
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(part.channel()));
            int bytes = write(state, envelope, signature, file);
            file.flush();
            SigningResult result = SigningResult.of(
                    envelope.format(),
                    state.terms().level(),
                    new SigningResult.Sizes(
                            covered.sizeInBytes(), part.channel().size(), bytes, bytes));
            part.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    /** Writes the whole file; the size of the signature in it. */
    private int write(CmsState state, Envelope envelope, FinishedCms signature, OutputStream file)
            throws SigningException, IOException {
        String digest = state.terms().scheme().digest();
        SignedDataWriter writer = envelope.begin();
        CmsLevels.Reached reached = levels.raise(signature, state.terms());
        writer.add(reached.signature());
        try {
            if (reached.validationData().isPresent()) {
                writer.add(reached.validationData().get());
            }
            envelope.write(
                    writer, new UnchangedContent(envelope.covered(), digest, state.documentDigest()), digest, file);
            return reached.signature().encoded().length;
        } catch (UnchangedContent.ChangedException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the content changed while it was signed", e);
        } catch (CertificateEncodingException e) {
            throw new SigningException(SigningProblem.KEY_UNUSABLE, "a certificate cannot be encoded", e);
        }
    }

    private static byte[] digest(Content content, SignatureScheme scheme) throws SigningException {
        MessageDigest digest = DocumentDigests.of(scheme.digest());
        try (InputStream in = new DigestInputStream(content.open(), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the content cannot be read", e);
        }
        return digest.digest();
    }
}
