package vn.govmail.signing.signeddata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.DetachedContent;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.cms.CoveredBytes;
import vn.govmail.signing.cms.DetachedBytes;
import vn.govmail.signing.cms.MalformedBerException;
import vn.govmail.signing.cms.SignedDataFile;
import vn.govmail.signing.cms.SignedDataLimitException;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.judgement.SignerCheck;
import vn.govmail.signing.judgement.Verdicts;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.time.ValidationMaterial;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.EffortException;
import vn.govmail.signing.trust.PathValidator;

/**
 * Judges the signatures of a file of CMS signed data (RFC 5652), CAdES among them (ETSI EN 319 122-1). Immutable and thread-safe.
 *
 * <p>Every signer counts. A counter-signature is about a signature and not about the content: it is reported, and counts where it
 * is broken, since the file was then tampered with. Archive time stamps are not read.
 */
public final class SignedDataVerifier {
    private final PathValidator paths;

    public SignedDataVerifier(PathValidator paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Judges.
     *
     * @throws UncheckedIOException if the place where the file lies cannot be read
     */
    public SignatureReport verify(Content content, VerificationRequest request) {
        try {
            return judge(content, SignedDataFile.read(content), request);
        } catch (EffortException e) {
            return SignatureReport.limitHit(EffortException.LIMIT, List.of(), request);
        } catch (SignedDataLimitException e) {
            return SignatureReport.limitHit(SignedDataLimitException.LIMIT, List.of(), request);
        } catch (MalformedBerException e) {
            return SignatureReport.withoutResults(Verdict.UNREADABLE, List.of(Reason.CONTAINER_MALFORMED), request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SignatureReport judge(Content content, SignedDataFile file, VerificationRequest request) {
        if (file.signers() == 0) {
            return SignatureReport.withoutResults(Verdict.UNSIGNED, List.of(Reason.NO_SIGNER), request);
        }
        int most = request.limits().signatures();
        if (file.signers() > most) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        Effort effort = Effort.forOneFile();
        SignerCheck signers = new SignerCheck(paths, request, ValidationMaterial.NONE, effort);
        Existence known = Existence.of(request, content::sha256);
        List<SignatureResult> results = new ArrayList<>();
        for (SignedDataFile.Signer signer : file.verify(signed(file, request), most, effort)) {
            results.add(result(file, signer, signers, known, request));
        }
        List<SignatureResult> lastFirst = new ArrayList<>(results);
        Collections.reverse(lastFirst);
        return OverallVerdict.of(results, lastFirst, request);
    }

    private static CoveredBytes signed(SignedDataFile file, VerificationRequest request) {
        return file.holdsContent()
                ? file.content()
                : new DetachedBytes(
                        request.detached().orElseGet(() -> DetachedContent.ofDigest("", new byte[0])));
    }

    private static SignatureResult result(
            SignedDataFile file,
            SignedDataFile.Signer signer,
            SignerCheck signers,
            Existence known,
            VerificationRequest request) {
        SignatureResult.Builder result = SignatureResult.of(signer.id());
        signers.judge(signer.result(), Optional.empty(), known, false, result);
        result.modification(Modification.NONE);
        result.coverage(signer.overSignature() ? Coverage.NONE : Coverage.ENTIRE_DOCUMENT);
        if (!signer.overSignature() && file.holdsContent() && request.detached().isPresent()) {
            result.reason(Reason.DETACHED_WITH_ECONTENT);
        }
        if (!file.endsWithSignedData()) {
            result.reason(Reason.BYTES_NOT_COVERED);
        }
        // without what was signed there is nothing that could have failed
        boolean open = result.reasons().equals(Set.of(Reason.SIGNED_DATA_MISSING))
                && signer.result().integrity() == Integrity.NOT_CHECKED;
        Verdict verdict = open ? Verdict.INDETERMINATE : Verdicts.of(result.reasons(), request.policy(), false);
        boolean reported = signer.overSignature() && verdict != Verdict.INVALID;
        return result.standing(reported ? Standing.REPORTED : Standing.COUNTED).verdict(verdict);
    }
}
