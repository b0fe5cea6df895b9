package vn.govmail.signing.signeddata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.checked.CoveredBytes;
import vn.govmail.signing.cms.DetachedBytes;
import vn.govmail.signing.cms.MalformedBerException;
import vn.govmail.signing.cms.SignedDataFile;
import vn.govmail.signing.cms.SignedDataLimitException;
import vn.govmail.signing.judgement.Guard;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.trust.PathValidator;

/**
 * Judges the signatures of a file of CMS signed data (RFC 5652), CAdES among them (ETSI EN 319 122-1). Immutable and thread-safe.
 *
 * <p>Every signer counts. A counter-signature is about a signature and not about the content: it is reported, and counts where it
 * is broken, since the file was then tampered with.
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
        return Guard.run(request, () -> judge(content, SignedDataFile.read(content), request));
    }

    private SignatureReport judge(Content content, SignedDataFile file, VerificationRequest request) {
        if (file.signers() == 0) {
            return SignatureReport.withoutResults(Verdict.UNSIGNED, List.of(Reason.NO_SIGNER), request);
        }
        SignerResults signers = new SignerResults(paths, content, request);
        if (!signers.haveRoomFor(file.signers())) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        boolean twoContents = file.holdsContent() && request.detached().isPresent();
        List<SignatureResult> results = signers.of(file, signed(file, request), "", (signer, result) -> {
            if (twoContents) {
                result.reason(Reason.DETACHED_WITH_ECONTENT);
            }
        });
        return OverallVerdict.of(results, request, List.of());
    }

    /** The content that a file of signed data holds; empty where there is none, or none that can be read. */
    public static Optional<Content> contentWithin(Content file) {
        try {
            return SignedDataFile.read(file).enclosed();
        } catch (MalformedBerException | SignedDataLimitException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CoveredBytes signed(SignedDataFile file, VerificationRequest request) {
        return request.detached()
                .filter(given -> !file.holdsContent())
                .<CoveredBytes>map(DetachedBytes::new)
                .orElseGet(file::content);
    }
}
