package vn.govmail.signing.xades;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import vn.govmail.document.Content;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.judgement.Guard;
import vn.govmail.signing.judgement.OverallVerdict;
import vn.govmail.signing.trust.PathValidator;
import vn.govmail.signing.xml.XmlFile;
import vn.govmail.signing.xml.XmlSignature;

/**
 * Judges the signatures of an XML file: enveloped, enveloping, or over content that the caller gives. Immutable and thread-safe.
 *
 * <p>Every signature counts. A signature that does not cover all that the file shows is PARTIAL with PART_NOT_COVERED: what it names may
 * have been moved into another document.
 */
public final class XadesVerifier {
    private final PathValidator paths;

    public XadesVerifier(PathValidator paths) {
        this.paths = Objects.requireNonNull(paths, "paths");
    }

    /**
     * Judges.
     *
     * @throws UncheckedIOException if the place where the file lies cannot be read
     */
    public SignatureReport verify(Content content, VerificationRequest request) {
        return Guard.run(request, () -> judge(content, request));
    }

    private SignatureReport judge(Content content, VerificationRequest request) throws IOException {
        XmlFile file = XmlFile.read(content, request.limits());
        List<XmlSignature> signatures = XmlSignature.all(file);
        if (signatures.isEmpty()) {
            return SignatureReport.of(Verdict.UNSIGNED, List.of(), List.of(), request);
        }
        if (signatures.size() > request.limits().signatures()) {
            return SignatureReport.limitHit("signatures", List.of(), request);
        }
        SignatureJudge judge = new SignatureJudge(paths, content, file, request);
        List<SignatureResult> results = new ArrayList<>();
        for (XmlSignature each : signatures) {
            results.add(judge.judge(each, results.size() + 1));
        }
        List<SignatureResult> lastFirst = new ArrayList<>(results);
        Collections.reverse(lastFirst);
        return OverallVerdict.of(results, lastFirst, request);
    }
}
