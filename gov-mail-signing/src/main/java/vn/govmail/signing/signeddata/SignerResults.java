package vn.govmail.signing.signeddata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.govmail.document.Content;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.checked.CheckedSignature;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.OnceRead;
import vn.govmail.signing.cms.SignedDataFile;
import vn.govmail.signing.judgement.SignerCheck;
import vn.govmail.signing.judgement.Verdicts;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.time.ValidationMaterial;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.PathValidator;

/** Results for the signers of signed data, all paid for from one budget. Confined to one verification. */
final class SignerResults {
    /** How much may be read of what was signed: the file so many times, and this. */
    private static final long MORE_BYTES = 1 << 30;

    private static final int TIMES = 2;

    private final VerificationRequest request;
    private final Effort effort = Effort.forOneFile();
    private final OnceRead.Allowance allowance;
    private final SignerCheck signers;
    private final Existence known;
    private int room;

    SignerResults(PathValidator paths, Content file, VerificationRequest request) {
        this.request = request;
        long signed = request.detached()
                .flatMap(DetachedContent::content)
                .map(Content::sizeInBytes)
                .orElse(0L);
        this.allowance = new OnceRead.Allowance(MORE_BYTES + TIMES * (file.sizeInBytes() + signed));
        this.signers = new SignerCheck(paths, request, ValidationMaterial.NONE, effort);
        this.known = Existence.of(request, file::sha256);
        this.room = request.limits().signatures();
    }

    /** Whether so many more signatures are within the limit on them. */
    boolean haveRoomFor(int more) {
        return more <= room;
    }

    /**
     * Judges all signers.
     *
     * @param content what was signed
     * @param prefix what the numbers of signers are put behind
     * @param more adds what the form holds against a signer of the content, or knows of it
     */
    List<SignatureResult> of(
            SignedDataFile file,
            CoveredBytes content,
            String prefix,
            BiConsumer<CheckedSignature, SignatureResult.Builder> more) {
        List<SignatureResult> results = new ArrayList<>();
        for (SignedDataFile.Signer signer : file.verify(new OnceRead(content, allowance), room, effort)) {
            SignatureResult.Builder result = SignatureResult.of(prefix + signer.id());
            signers.judge(signer.result(), Optional.empty(), known, false, result);
            result.modification(Modification.NONE);
            if (!file.endsWithSignedData()) {
                result.reason(Reason.BYTES_NOT_COVERED);
            }
            if (signer.overSignature()) {
                results.add(counterSignature(signer, result.coverage(Coverage.NONE)));
            } else {
                more.accept(signer.result(), result.coverage(Coverage.ENTIRE_DOCUMENT));
                results.add(result.verdict(verdict(signer, result)));
            }
        }
        room -= results.size();
        return results;
    }

    /** About a signature and not about the content: reported, and counted where it is broken. */
    private SignatureResult counterSignature(SignedDataFile.Signer signer, SignatureResult.Builder result) {
        Verdict verdict = verdict(signer, result);
        return result.standing(verdict == Verdict.INVALID ? Standing.COUNTED : Standing.REPORTED)
                .verdict(verdict);
    }

    private Verdict verdict(SignedDataFile.Signer signer, SignatureResult.Builder result) {
        // without what was signed there is nothing that could have failed
        boolean open = result.reasons().equals(Set.of(Reason.SIGNED_DATA_MISSING))
                && signer.result().integrity() == Integrity.NOT_CHECKED;
        return open ? Verdict.INDETERMINATE : Verdicts.of(result.reasons(), request.policy(), false);
    }
}
