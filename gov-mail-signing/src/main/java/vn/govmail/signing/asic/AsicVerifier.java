package vn.govmail.signing.asic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.container.PackageManifest;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.judgement.Guard;
import vn.govmail.signing.signeddata.SignerResults;
import vn.govmail.signing.trust.PathValidator;

/**
 * Judges containers of signed files, ASiC-S and ASiC-E (ETSI EN 319 162-1). Immutable and thread-safe.
 *
 * <p>Each signature says by its scopes which files it covers. A file that none covers, a manifest without its signature and a list of
 * files that is not that of the container speak against all of them. What lies within a signed file is not judged here.
 */
public final class AsicVerifier {
    private final PathValidator paths;

    public AsicVerifier(PathValidator paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Judges.
     *
     * @throws UncheckedIOException if the place where the container lies cannot be read
     */
    public SignatureReport verify(Content content, VerificationRequest request) {
        return Guard.run(request, () -> judged(content, request, true).report(request));
    }

    /**
     * What the signatures say of each file that is for people, by its name: those alone that are about it count, and what is wrong with the
     * whole container.
     *
     * @throws UncheckedIOException if the place where the container lies cannot be read
     */
    public Map<String, SignatureReport> verifyFiles(Content content, VerificationRequest request) {
        Map<String, SignatureReport> reports = new LinkedHashMap<>();
        SignatureReport whole = Guard.run(request, () -> {
            Judged judged = judged(content, request, false);
            for (String name : judged.layout().forPeople()) {
                reports.put(name, judged.report(name, request));
            }
            return judged.report(request);
        });
        if (reports.isEmpty()) {
            ContainerFiles.of(content, request.limits()).files().forEach(file -> reports.put(file.path(), whole));
        }
        return reports;
    }

    private Judged judged(Content content, VerificationRequest request, boolean asOne) throws IOException {
        SignedContainer container = SignedContainer.open(content, request.limits());
        ContainerLayout layout = ContainerLayout.of(container);
        Manifests manifests = Manifests.of(container, layout, request.limits());
        Opened opened = new Opened(container, layout, manifests);
        Set<Reason> problems = EnumSet.noneOf(Reason.class);
        problems.addAll(layout.problems());
        if (!manifests.areConsistent() || !agrees(container, layout, request)) {
            problems.add(Reason.CONTAINER_MALFORMED);
        }
        SignerResults signers = new SignerResults(paths, content, request);
        CadesSignatures cades = CadesSignatures.read(opened);
        XadesSignatures xades =
                XadesSignatures.read(opened, request.limits().signatures(), request.limits(), signers.effort());
        int all = cades.signers() + xades.signers() + layout.timeStamps().size();
        if (!signers.haveRoomFor(all)) {
            return Judged.nothing(layout, SignatureReport.limitHit("signatures", List.of(), request));
        }
        TimeAssertions times = TimeAssertions.of(opened, signers);
        if (!times.areReadable()) {
            problems.add(Reason.CONTAINER_MALFORMED);
        }
        List<String> unsigned = new ArrayList<>(layout.data());
        unsigned.removeAll(cades.named());
        unsigned.removeAll(xades.named());
        if (cades.signers() + xades.signers() > 0 && !unsigned.isEmpty()) {
            problems.add(Reason.EXTRA_FILE);
        }
        if (all == 0 && !problems.isEmpty()) {
            return Judged.nothing(
                    layout, SignatureReport.withoutResults(Verdict.UNREADABLE, List.copyOf(problems), request));
        }
        ContainerFacts facts = new ContainerFacts(layout, problems, request.policy(), asOne);
        List<FileResult> results = new ArrayList<>(cades.results(times, signers, facts));
        results.addAll(xades.results(times, signers, facts));
        return new Judged(layout, results, times.results(facts), unsigned, Optional.empty());
    }

    /** Whether the list of files, where there is one, names exactly those that are there. */
    private static boolean agrees(SignedContainer container, ContainerLayout layout, VerificationRequest request)
            throws IOException {
        PackageManifest listed = PackageManifest.of(container, request.limits()).orElse(null);
        if (listed == null) {
            return true;
        }
        boolean sameType = listed.rootType().equals(layout.type())
                || listed.rootType().isEmpty()
                || layout.type().isEmpty();
        return listed.sound() && sameType && listed.files().equals(new HashSet<>(layout.data()));
    }
}
