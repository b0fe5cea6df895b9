package vn.govmail.signing.signeddata.create;

import java.io.IOException;
import java.io.InputStream;
import vn.govmail.document.Content;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signing.cms.MalformedBerException;
import vn.govmail.signing.cms.OnceRead;
import vn.govmail.signing.cms.SignedDataElements;
import vn.govmail.signing.cms.SignedDataFile;
import vn.govmail.signing.cms.SignedDataLimitException;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.EffortException;

/** Signatures that a content has already, in a file of signed data. Immutable. */
public final class EarlierSignatures {
    private static final int MOST_SIGNERS = 100;
    private static final long MORE_BYTES = 1 << 30;
    private static final int TIMES = 4;

    private final SignedDataFile file;

    private EarlierSignatures(SignedDataFile file) {
        this.file = file;
    }

    /**
     * Reads them.
     *
     * @throws SigningException with FILE_MALFORMED if it is not signed data and nothing else; with FORMAT_NOT_SUPPORTED for signed
     *     data of another kind of content; with LOCK_FORBIDS under an archive time stamp of the old kinds; with LIMIT_EXCEEDED; with INPUT_UNREADABLE
     */
    public static EarlierSignatures in(Content signedData) throws SigningException {
        try {
            SignedDataFile file = SignedDataFile.read(signedData);
            if (!file.endsWithSignedData()) {
                throw new SigningException(SigningProblem.FILE_MALFORMED, "more behind the signed data");
            }
            if (!file.elements().isData()) {
                throw new SigningException(SigningProblem.FORMAT_NOT_SUPPORTED, "not a signature of a file");
            }
            if (file.elements().isSealed()) {
                throw new SigningException(SigningProblem.LOCK_FORBIDS, "an archive time stamp covers the whole file");
            }
            if (file.signers() >= MOST_SIGNERS) {
                throw new SigningException(SigningProblem.LIMIT_EXCEEDED, "too many signers");
            }
            return new EarlierSignatures(file);
        } catch (MalformedBerException | IllegalArgumentException e) {
            throw new SigningException(SigningProblem.FILE_MALFORMED, "no CMS signed data", e);
        } catch (SignedDataLimitException e) {
            throw new SigningException(SigningProblem.LIMIT_EXCEEDED, "too large beside the content", e);
        } catch (IOException e) {
            throw new SigningException(SigningProblem.INPUT_UNREADABLE, "the signatures cannot be read", e);
        }
    }

    SignedDataElements elements() {
        return file.elements();
    }

    /** Whether the content stands with them. */
    boolean holdContent() {
        return file.holdsContent();
    }

    /** Refuses a content that is another one than that which they sign, and signatures that do not hold. */
    void check(Content content) throws SigningException, IOException {
        boolean another = file.enclosed()
                .filter(within -> !within.sha256().equals(content.sha256()))
                .isPresent();
        if (another) {
            throw new SigningException(SigningProblem.WRONG_DOCUMENT, "the signed data hold another content");
        }
        OnceRead covered = new OnceRead(
                out -> {
                    try (InputStream in = content.open()) {
                        in.transferTo(out);
                    }
                },
                new OnceRead.Allowance(MORE_BYTES + TIMES * content.sizeInBytes()));
        try {
            for (SignedDataFile.Signer signer : file.verify(covered, MOST_SIGNERS, Effort.forOneFile())) {
                if (signer.result().reasons().contains(Reason.HASH_MISMATCH) && !signer.overSignature()) {
                    throw new SigningException(SigningProblem.WRONG_DOCUMENT, "signer " + signer.id());
                }
                if (signer.result().integrity() != Integrity.INTACT) {
                    throw new SigningException(SigningProblem.SIGNATURE_BROKEN, "signer " + signer.id());
                }
            }
        } catch (EffortException e) {
            throw new SigningException(SigningProblem.LIMIT_EXCEEDED, "the signatures ask for too much", e);
        }
    }
}
