package vn.govmail.signing.odf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.govmail.document.Content;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.container.FileSignature;
import vn.govmail.signing.container.SignedContainer;
import vn.govmail.signing.judgement.Guard;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.judgement.SignerCheck;
import vn.govmail.signing.judgement.Verdicts;
import vn.govmail.signing.time.Existence;
import vn.govmail.signing.time.ValidationMaterial;
import vn.govmail.signing.trust.Effort;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.xml.XmlFile;

/**
 * Judges the signatures of OpenDocument files (ODF 1.3 part 2, clause 5). Immutable and thread-safe.
 *
 * <p>A signature of the document covers every file of the package but those of signatures. One that covers less is not a signature of the
 * document, whatever folder it lies in; one of macros is none at all.
 */
public final class OdfVerifier {
    private static final Set<String> ROOTS = Set.of(
            "urn:oasis:names:tc:opendocument:xmlns:digitalsignature:1.0",
            "http://openoffice.org/2004/documentsignatures");

    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

    private final PathValidator paths;

    public OdfVerifier(PathValidator paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Judges.
     *
     * @throws UncheckedIOException if the place where the document lies cannot be read
     */
    public SignatureReport verify(Content content, VerificationRequest request) {
        return Guard.run(request, () -> judge(content, request));
    }

    private SignatureReport judge(Content content, VerificationRequest request) throws IOException {
        SignedContainer container = SignedContainer.open(content, request.limits());
        OdfPackage document = OdfPackage.of(container, request.limits());
        if (document.isEncrypted()) {
            return SignatureReport.withoutResults(Verdict.INDETERMINATE, List.of(Reason.PASSWORD_REQUIRED), request);
        }
        if (!document.has(OdfPackage.DOCUMENT_SIGNATURES)) {
            List<Reason> reasons =
                    document.has(OdfPackage.MACRO_SIGNATURES) ? List.of(Reason.MACRO_SIGNATURE_ONLY) : List.of();
            return SignatureReport.withoutResults(Verdict.UNSIGNED, reasons, request);
        }
        XmlFile file = FileSignature.open(container, OdfPackage.DOCUMENT_SIGNATURES, request.limits());
        Effort effort = Effort.forOneFile();
        int most = request.limits().signatures();
        List<FileSignature> signatures = FileSignature.all(file, container, most, request.limits(), effort);
        if (signatures.size() > most) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        boolean sound = isSound(file.root(), signatures);
        if (signatures.isEmpty()) {
            return sound
                    ? SignatureReport.of(Verdict.UNSIGNED, List.of(), List.of(), request)
                    : SignatureReport.withoutResults(Verdict.UNREADABLE, List.of(Reason.CONTAINER_MALFORMED), request);
        }
        boolean active = ActiveContent.in(container, request.limits());
        SignerCheck signers = new SignerCheck(paths, request, ValidationMaterial.NONE, effort);
        Existence known = Existence.of(request, content::sha256);
        List<SignatureResult> results = new ArrayList<>();
        List<String> unsigned = new ArrayList<>(document.files());
        for (FileSignature each : signatures) {
            SignatureResult.Builder result = SignatureResult.of(each.id());
            signers.judge(each.verification().signature(), SignedDate.of(each), known, false, result);
            if (!sound) {
                result.reason(Reason.CONTAINER_MALFORMED);
            }
            if (active) {
                result.warning(Reason.DYNAMIC_CONTENT);
            }
            results.add(finish(each, document, request, result.modification(Modification.NONE)));
            unsigned.removeAll(each.named());
        }
        List<SignatureResult> latestFirst = new ArrayList<>(results);
        Collections.reverse(latestFirst);
        return OverallVerdict.of(results, latestFirst, unsigned, request);
    }

    private static SignatureResult finish(
            FileSignature signature, OdfPackage document, VerificationRequest request, SignatureResult.Builder result) {
        signature.holdMissing(result);
        signature.holdUnsignedObjects(result);
        if (signature.signature().isCounterSignature()) {
            Verdict verdict = Verdicts.of(result.reasons(), request.policy(), false);
            return result.coverage(Coverage.NONE)
                    .standing(verdict == Verdict.INVALID ? Standing.COUNTED : Standing.REPORTED)
                    .verdict(verdict);
        }
        Set<String> covered = signature.covered();
        covered.forEach(result::scope);
        Set<Reason> objections = document.objections(signature.named());
        objections.forEach(result::reason);
        boolean all = covered.containsAll(document.files());
        result.coverage(all ? Coverage.ENTIRE_DOCUMENT : covered.isEmpty() ? Coverage.NONE : Coverage.PARTIAL);
        return result.verdict(Verdicts.of(result.reasons(), request.policy(), false));
    }

    /** Whether it is a file of signatures that stand where they have to, or on another signature of the file. */
    private static boolean isSound(Element root, List<FileSignature> signatures) {
        return ROOTS.contains(Optional.ofNullable(root.getNamespaceURI()).orElse(""))
                && root.getLocalName().equals("document-signatures")
                && holdsSignaturesAlone(root)
                && signatures.stream()
                        .map(FileSignature::signature)
                        .allMatch(each -> each.element().getParentNode() == root || each.isCounterSignature());
    }

    private static boolean holdsSignaturesAlone(Element root) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean text = child.getNodeType() == Node.TEXT_NODE
                    && !child.getNodeValue().isBlank();
            if (text || (child instanceof Element element && !DSIG.equals(element.getNamespaceURI()))) {
                return false;
            }
        }
        return true;
    }
}
