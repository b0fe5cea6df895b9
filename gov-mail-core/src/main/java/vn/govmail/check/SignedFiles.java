package vn.govmail.check;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.govmail.document.ArchiveContents;
import vn.govmail.fact.Fact;
import vn.govmail.fact.Missing;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureVerifier;
import vn.govmail.signature.VerificationRequest;

/** What a container of signed files holds, and what its signatures say of each file, asked once. Used by one thread. */
final class SignedFiles {
    private final ExaminedFile container;
    private final SignatureVerifier verifier;
    private final VerificationRequest request;
    private final ArchiveContents contents;
    private @Nullable Fact<Map<String, SignatureReport>> reports;

    private SignedFiles(
            ExaminedFile container, SignatureVerifier verifier, VerificationRequest request, ArchiveContents contents) {
        this.container = container;
        this.verifier = verifier;
        this.request = request;
        this.contents = contents;
    }

    /** The files of a container; empty where a file is none that anybody here opens. */
    static Optional<SignedFiles> of(ExaminedFile file, Services services, VerificationRequest request) {
        SignatureVerifier verifier = services.verifierOf(file.format()).orElse(null);
        if (verifier == null) {
            return Optional.empty();
        }
        return Guard.ask(
                        verifier.name(),
                        () -> Fact.known(
                                verifier.filesWithin(file.content(), file.format(), services.limits()),
                                verifier.name()))
                .toOptional()
                .flatMap(found -> found)
                .map(contents -> new SignedFiles(file, verifier, request, contents));
    }

    ArchiveContents contents() {
        return contents;
    }

    /** What the container's signatures say of the file of this path. */
    Fact<SignatureReport> report(String path) {
        Fact<Map<String, SignatureReport>> known = reports;
        if (known == null) {
            String provenance = verifier.name() + ", " + container.label();
            known = Guard.ask(
                    verifier.name(),
                    () -> Fact.known(
                            verifier.verifyWithin(container.content(), container.format(), request), provenance));
            reports = known;
        }
        if (known instanceof Fact.Unknown<Map<String, SignatureReport>> missing) {
            return Fact.unknown(missing.reason(), missing.detail());
        }
        SignatureReport report = known.toOptional().orElse(Map.of()).get(path);
        return report == null
                ? Fact.unknown(Missing.CHECK_FAILED, container.label())
                : Fact.known(report, verifier.name() + ", " + container.label());
    }
}
