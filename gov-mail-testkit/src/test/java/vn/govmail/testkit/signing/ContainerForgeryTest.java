package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.ContainerFixtures.document;
import static vn.govmail.testkit.signing.ContainerFixtures.opened;
import static vn.govmail.testkit.signing.ContainerFixtures.verify;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.govmail.document.Format;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.OdfSigner;
import vn.govmail.testkit.conformance.ContainerConformance;
import vn.govmail.testkit.office.OpenDocument;

class ContainerForgeryTest {
    /** What only says that the signer is not known: where trust is left out it is no objection. */
    private static final Set<Reason> OF_TRUST =
            Set.of(Reason.UNTRUSTED_ROOT, Reason.CHAIN_INCOMPLETE, Reason.AMBIGUOUS_CERTIFICATE);

    private static final String SIGNATURES = "META-INF/documentsignatures.xml";
    private static final OpenDocument LETTER = OpenDocument.letter("Kính gửi: các sở");

    @TestFactory
    Stream<DynamicTest> noForgeryIsValidAndEachSaysWhy() {
        return ContainerConformance.forgeries(PKI, SIGNED_AT).stream()
                .map(forgery -> DynamicTest.dynamicTest(forgery.toString(), () -> {
                    for (VerificationPolicy policy : VerificationPolicy.values()) {
                        if (policy == VerificationPolicy.INTEGRITY_ONLY && OF_TRUST.containsAll(forgery.reasons())) {
                            continue;
                        }
                        SignatureReport report = SigningFixtures.VERIFIER.verify(
                                forgery.content(), forgery.format(), SigningFixtures.request(policy));
                        assertThat(report.overall()).as("%s", policy).isNotEqualTo(Verdict.VALID);
                        assertThat(SignatureReasons.of(report))
                                .as("%s", policy)
                                .containsAnyElementsOf(forgery.reasons());
                    }
                }));
    }

    @Test
    void forgeriesHaveNamesOfTheirOwn() {
        assertThat(ContainerConformance.forgeries(PKI, SIGNED_AT))
                .extracting(forgery -> forgery.format() + " " + forgery)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(90);
    }

    @Test
    void certificateThatVerifiedIsShownAndNoOther() {
        OpenDocument signed = opened(document(OdfSigner.create(), LETTER, SEAL, REQUEST));
        String doubled = "<X509Data><X509Certificate>"
                + Base64.getEncoder().encodeToString(encodedRoot())
                + "</X509Certificate>";
        SignatureReport report =
                verify(signed.withReplaced(SIGNATURES, "<X509Data>", doubled).bytes(), Format.ODT);

        assertThat(report.signatures())
                .allMatch(s -> s.certificate().isEmpty()
                        || s.certificate().get().equals(SEAL.chain().get(0)));
    }

    @Test
    void dateThatIsNotSignedIsNotBelieved() {
        OpenDocument signed = opened(document(OdfSigner.create(), LETTER, SEAL, REQUEST));
        String date = "<Object><SignatureProperties><SignatureProperty Id=\"d\" Target=\"#x\"><dc:date"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">2020-01-01T00:00:00Z</dc:date></SignatureProperty>"
                + "</SignatureProperties></Object></Signature>";
        SignatureResult result = verify(
                        signed.withReplaced(SIGNATURES, "</Signature>", date).bytes(), Format.ODT)
                .signatures()
                .get(0);

        assertThat(result.timeSource()).isEqualTo(TimeSource.CLAIMED);
        assertThat(result.bestTime()).contains(SIGNED_AT);
    }

    @Test
    void scriptsOfASignedDocumentAreWarnedOf() {
        OpenDocument scripted = LETTER.with("Basic/Standard/Module1.xml", "<x/>".getBytes(StandardCharsets.UTF_8));
        SignatureReport report = verify(document(OdfSigner.create(), scripted, SEAL, REQUEST), Format.ODT);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().get(0).warnings()).isEqualTo(List.of(Reason.DYNAMIC_CONTENT));
    }

    @Test
    void documentThatNobodySignedIsUnsigned() {
        assertThat(verify(LETTER.bytes(), Format.ODT).overall()).isEqualTo(Verdict.UNSIGNED);
    }

    private static byte[] encodedRoot() {
        try {
            return PKI.root().getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
