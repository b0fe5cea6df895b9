package vn.govmail.signing.pdf.create;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import vn.govmail.document.Content;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureScheme;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningKey;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.SigningRequest;
import vn.govmail.signature.SigningResult;
import vn.govmail.signing.cms.create.DocumentDigests;
import vn.govmail.signing.cms.create.FinishedCms;
import vn.govmail.signing.cms.create.PartFile;
import vn.govmail.signing.cms.create.SignatureValues;
import vn.govmail.signing.cms.create.SignerCertificates;
import vn.govmail.signing.cms.create.SigningTerms;

/** Signs PDF files: the bytes of the file are copied as they are, and all that is new is appended. Immutable. */
public final class SignatureCreation {
    /** What a time stamp with its certificates takes. */
    private static final int TIME_STAMP_ROOM = 12_000;

    private final Wishes wishes;
    private final Levels levels;

    public SignatureCreation(Wishes wishes) {
        this.wishes = wishes;
        this.levels = new Levels(wishes);
    }

    /** Signs with a key that is at hand. */
    public SigningResult sign(Content content, SigningKey key, SigningRequest request, Path out)
            throws SigningException {
        List<X509Certificate> chain = key.chain();
        try (Draft draft = Draft.of(out)) {
            PendingState state = write(draft, content, chain, key.scheme(), request);
            byte[] value = key.sign(state.toBeSigned());
            if (!SignatureValues.verifies(chain.get(0), key.scheme(), state.toBeSigned(), value)) {
                throw new SigningException(
                        SigningProblem.KEY_DOES_NOT_MATCH, "the signature does not fit the certificate");
            }
            FinishedCms cms = FinishedCms.read(state.assembled(value));
            SigningResult result = levels.finish(draft, state, cms);
            draft.moveToTarget();
            return result;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    /** Writes the file with room for a signature that somebody else will make. */
    public PendingState prepare(
            Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request, Path prepared)
            throws SigningException {
        try (Draft draft = Draft.of(prepared)) {
            PendingState state = write(draft, content, chain, scheme, request);
            draft.moveToTarget();
            return state;
        } catch (IOException e) {
            throw PartFile.notWritable(e);
        }
    }

    private PendingState write(
            Draft draft, Content content, List<X509Certificate> chain, SignatureScheme scheme, SigningRequest request)
            throws SigningException, IOException {
        SignerCertificates.check(chain, request.signingTime());
        levels.checkPossible(request.level());
        List<X509Certificate> sent = SignerCertificates.withoutRoots(chain);
        SignatureSpec spec = new SignatureSpec(
                wishes.form(),
                wishes.field(),
                wishes.visible(),
                wishes.certification(),
                wishes.lock(),
                room(sent, request.level()),
                request);
        MessageDigest digest = DocumentDigests.of(scheme.digest());
        try (SourceFile file = SourceFile.open(content, wishes.limits())) {
            SignatureUpdate.Built built = SignatureUpdate.build(file, spec);
            draft.copy(content, digest);
            draft.append(built.bytes(), built.gap(), digest);
            return new PendingState(
                    wishes.cades(),
                    new SigningTerms(request.level(), scheme, chain),
                    digest.digest(),
                    built.gap(),
                    draft.length(),
                    content.sizeInBytes(),
                    built.fieldName());
        }
    }

    private int room(List<X509Certificate> chain, SignatureLevel level) throws SigningException {
        if (wishes.reservedBytes() > 0) {
            return wishes.reservedBytes();
        }
        return SignerCertificates.estimatedSize(chain)
                + (level.compareTo(SignatureLevel.B_T) >= 0 ? TIME_STAMP_ROOM : 0);
    }

    /** Completes a prepared file with a CMS object, which is verified first. */
    public SigningResult complete(PendingState state, Path prepared, byte[] cms, Path out) throws SigningException {
        return new Completion(state, prepared, levels).complete(cms, out);
    }
}
