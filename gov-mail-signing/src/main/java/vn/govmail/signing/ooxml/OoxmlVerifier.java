package vn.govmail.signing.ooxml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.judgement.Guard;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.ooxml.opc.MalformedPackageException;
import vn.govmail.signing.ooxml.opc.OpcPackage;
import vn.govmail.signing.ooxml.opc.PartName;
import vn.govmail.signing.trust.PathValidator;

/**
 * Judges the signatures of Office Open XML files (ISO/IEC 29500-2, clause 10; MS-OFFCRYPTO, 2.5). Immutable and thread-safe.
 *
 * <p>A signature covers the file if it covers every part and relationship that can be reached from the package, with their content
 * types, but for properties, thumbnails and data that no content is bound to, which Office does not sign. Several signatures are
 * several results; none covers another.
 */
public final class OoxmlVerifier {
    private static final String MACRO_SIGNATURE = "application/vnd.ms-office.vbaprojectsignature";

    private final PathValidator paths;

    public OoxmlVerifier(PathValidator paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Judges.
     *
     * @throws UncheckedIOException if the place where the file lies cannot be read
     */
    public SignatureReport verify(Content content, VerificationRequest request) {
        return Guard.run(request, () -> {
            SignedContainer zip = SignedContainer.open(content, request.limits());
            try {
                return judge(content, OpcPackage.read(zip, request.limits()), request);
            } catch (MalformedPackageException e) {
                // sloppy writers are many; what matters is whether anything could be taken for a signature
                Verdict verdict = mayBeSigned(zip) ? Verdict.UNREADABLE : Verdict.UNSIGNED;
                return SignatureReport.withoutResults(verdict, List.of(Reason.CONTAINER_MALFORMED), request);
            }
        });
    }

    /** By names alone, of which Office and the libraries of .NET each have theirs. */
    private static boolean mayBeSigned(SignedContainer zip) {
        return zip.files().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.contains("signature")
                        || name.contains("sig1")
                        || name.contains(".sigs")
                        || name.contains(".psds"));
    }

    private SignatureReport judge(Content content, OpcPackage opc, VerificationRequest request) throws IOException {
        checkDocument(opc);
        SignatureLayout layout = SignatureLayout.of(opc);
        if (layout.signatures().isEmpty()) {
            return SignatureReport.withoutResults(Verdict.UNSIGNED, leftovers(opc), request);
        }
        if (layout.signatures().size() > request.limits().signatures()) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        PackageSignatures signatures = new PackageSignatures(paths, content, opc, layout, request);
        List<SignatureResult> results = new ArrayList<>();
        for (OpcPackage.Part part : layout.signatures()) {
            results.addAll(signatures.of(part));
        }
        List<SignatureResult> lastFirst = new ArrayList<>(results);
        Collections.reverse(lastFirst);
        return OverallVerdict.of(results, lastFirst, signatures.unsignedParts(), request);
    }

    /** There is exactly one document, so that all programs show the same one. */
    private static void checkDocument(OpcPackage opc) throws MalformedPackageException {
        long documents = opc.relationshipsOf(PartName.PACKAGE).all().stream()
                .filter(RelationshipTypes::isOfficeDocument)
                .filter(r -> r.targetPart().flatMap(opc::part).isPresent())
                .count();
        long relationships = opc.relationshipsOf(PartName.PACKAGE).all().stream()
                .filter(RelationshipTypes::isOfficeDocument)
                .count();
        if ((documents != 1) || (relationships != 1)) {
            throw new MalformedPackageException("not exactly one document");
        }
    }

    /** What makes a file look signed that is not. */
    private static List<Reason> leftovers(OpcPackage opc) {
        List<Reason> reasons = new ArrayList<>();
        if (opc.parts().stream()
                .anyMatch(p -> p.contentType().toLowerCase(Locale.ROOT).startsWith(MACRO_SIGNATURE))) {
            reasons.add(Reason.MACRO_SIGNATURE_ONLY);
        }
        if (opc.parts().stream().anyMatch(SignatureLayout::looksLikeSignature)) {
            reasons.add(Reason.NO_SIGNER);
        }
        return reasons;
    }
}
