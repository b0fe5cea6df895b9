package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.ContainerFixtures.container;
import static vn.govmail.testkit.signing.ContainerFixtures.document;
import static vn.govmail.testkit.signing.ContainerFixtures.opened;
import static vn.govmail.testkit.signing.ContainerFixtures.two;
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
import vn.govmail.signing.AsicSigner;
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

    /** What a container calls itself is signed by nobody: said where only that is odd, refused where its own list contradicts it. */
    @Test
    void containerOfSeveralFilesThatCallsItselfSomethingElseIsSaid() {
        OpenDocument plain = opened(container(AsicSigner.create().withCades(), two(), SEAL));
        OpenDocument listed = opened(container(AsicSigner.create(), two(), SEAL));

        assertThat(verify(plain.bytes(), Format.ASIC).signatures().get(0).warnings())
                .isEmpty();
        assertThat(verify(renamed(plain), Format.ASIC).signatures())
                .singleElement()
                .returns(Verdict.VALID, SignatureResult::verdict)
                .returns(List.of(Reason.CONTAINER_MALFORMED), SignatureResult::warnings);
        assertThat(verify(renamed(listed), Format.ASIC).overall()).isEqualTo(Verdict.UNREADABLE);
    }

    private static byte[] renamed(OpenDocument container) {
        return container
                .withReplaced("mimetype", "application/vnd.etsi.asic-e+zip", "application/zip")
                .bytes();
    }

    @Test
    void evidenceRecordIsSaidAndImprovesNothing() {
        OpenDocument container = opened(container(AsicSigner.create(), two(), SEAL));
        byte[] with = container
                .with("META-INF/evidencerecord.ers", new byte[] {0x30, 0})
                .bytes();
        byte[] changed = container
                .with("META-INF/evidencerecord.ers", new byte[] {0x30, 0})
                .with("Phụ lục.txt", new byte[1])
                .bytes();

        assertThat(verify(with, Format.ASIC).signatures().get(0).warnings()).contains(Reason.FORM_NOT_SUPPORTED);
        assertThat(verify(changed, Format.ASIC).overall()).isNotEqualTo(Verdict.VALID);
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
