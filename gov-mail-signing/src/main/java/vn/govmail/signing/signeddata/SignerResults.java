package vn.govmail.signing.signeddata;

import java.util.ArrayList;
import java.util.Collection;
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
public final class SignerResults {
    /** How much may be read of what was signed: the file so many times, and this. */
    private static final long MORE_BYTES = 1 << 30;

    private static final int TIMES = 2;

    private final VerificationRequest request;
    private final Effort effort = Effort.forOneFile();
    private final OnceRead.Allowance allowance;
    private final SignerCheck signers;
    private final Existence known;
    private int room;

    /**
     * A budget and nobody judged yet.
     *
     * @param file the whole file, within which signed data may lie
     */
    public SignerResults(PathValidator paths, Content file, VerificationRequest request) {
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

    /**
     * What is signed, and what is known from around the signature.
     *
     * @param content the bytes
     * @param digestsWithin the digest algorithms by which these bytes stand for others, as JCA spells them
     * @param known when the signature is known to have existed
     * @param archived whether a proof of that covers its validation data too
     */
    public record Signed(CoveredBytes content, Collection<String> digestsWithin, Existence known, boolean archived) {
        public Signed {
            digestsWithin = List.copyOf(digestsWithin);
        }
    }

    /** Judges signers and time stamps at the cost of the same file. */
    public SignerCheck check() {
        return signers;
    }

    /** What the file may still cost. */
    public Effort effort() {
        return effort;
    }

    /** When the whole file is known to have existed. */
    public Existence known() {
        return known;
    }

    /** Whether so many more signatures are within the limit on them. */
    public boolean haveRoomFor(int more) {
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
        return of(file, new Signed(content, List.of(), known, false), prefix, more);
    }

    /** The same for signed data within a file, of which more is known than of the file. */
    public List<SignatureResult> of(
            SignedDataFile file,
            Signed signed,
            String prefix,
            BiConsumer<CheckedSignature, SignatureResult.Builder> more) {
        List<SignatureResult> results = new ArrayList<>();
        for (SignedDataFile.Signer signer : file.verify(new OnceRead(signed.content(), allowance), room, effort)) {
            SignatureResult.Builder result = SignatureResult.of(prefix + signer.id());
            CheckedSignature checked = signer.result();
            for (String digest : signer.overSignature() ? List.<String>of() : signed.digestsWithin()) {
                checked = checked.overDigest(digest);
            }
            signers.judge(checked, Optional.empty(), signed.known(), signed.archived(), result);
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
