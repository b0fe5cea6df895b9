package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.govmail.testkit.signing.ContainerFixtures.document;
import static vn.govmail.testkit.signing.ContainerFixtures.opened;
import static vn.govmail.testkit.signing.ContainerFixtures.verify;
import static vn.govmail.testkit.signing.ContainerFixtures.written;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.key;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Content;
import vn.govmail.document.Format;
import vn.govmail.signature.Coverage;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.SigningProblem;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.OdfSigner;
import vn.govmail.testkit.office.OpenDocument;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

class OpenDocumentSigningTest {
    private static final SigningIdentity LEADER = PKI.issuePerson("Trần Thị Bình", "UBND tỉnh Đắk Nông");
    private static final OpenDocument LETTER = OpenDocument.letter("Số: 12/STTTT-CNTT", "Kính gửi: các sở, ban, ngành");

    @Test
    void everyFileOfADocumentIsSigned() {
        byte[] signed = document(OdfSigner.create(), LETTER, SEAL, REQUEST);
        SignatureReport report = verify(signed, Format.ODT, VerificationPolicy.OFFICIAL_DOCUMENT);

        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures())
                .singleElement()
                .returns(Coverage.ENTIRE_DOCUMENT, SignatureResult::coverage)
                .returns(
                        List.of("mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml"),
                        SignatureResult::scopes);
        assertThat(opened(signed).file("content.xml").orElseThrow())
                .isEqualTo(LETTER.file("content.xml").orElseThrow());
    }

    @Test
    void unitSignsAfterItsLeader() {
        byte[] first = document(OdfSigner.create(), LETTER, LEADER, REQUEST);
        byte[] second =
                written(out -> OdfSigner.create().sign(Content.of(first), Format.ODT, key(SEAL), REQUEST, out));

        assertThat(verify(second, Format.ODT).signatures())
                .hasSize(2)
                .allMatch(s -> s.verdict() == Verdict.VALID);
    }

    @Test
    void validationDataComeWithTheSignature() {
        try (TimeStampServer stamps = SignerFixtures.timeStamps()) {
            OdfSigner signer = OdfSigner.create()
                    .withTimeStamps(HttpTimeStampAuthority.at(stamps.uri()))
                    .withRevocationData(
                            List.of(
                                    PKI.revoking(SIGNED_AT.minusSeconds(60)),
                                    PKI.rootRevoking(SIGNED_AT.minusSeconds(60))),
                            List.of())
                    .withCertificates(List.of(PKI.root()));
            byte[] signed = document(signer, LETTER, SEAL, REQUEST.withLevel(SignatureLevel.B_LT));

            assertThat(verify(signed, Format.ODT).signatures())
                    .singleElement()
                    .returns(Verdict.VALID, SignatureResult::verdict)
                    .returns(SignatureLevel.B_LT, SignatureResult::level);
        }
    }

    @Test
    void encryptedDocumentIsNotSigned() {
        OpenDocument encrypted = LETTER.withReplaced(
                "META-INF/manifest.xml",
                "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>",
                "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"><manifest:encryption-data/>"
                        + "</manifest:file-entry>");

        assertRefused(encrypted, SigningProblem.FILE_ENCRYPTED);
    }

    @Test
    void packageWithoutListOfItsFilesIsNotSigned() {
        assertRefused(
                OpenDocument.of(Map.of("content.xml", "<x/>".getBytes(StandardCharsets.UTF_8))),
                SigningProblem.FILE_MALFORMED);
    }

    private static void assertRefused(OpenDocument document, SigningProblem problem) {
        assertThatThrownBy(() -> document(OdfSigner.create(), document, SEAL, REQUEST))
                .hasCauseInstanceOf(SigningException.class)
                .hasMessageStartingWith(problem.name());
    }
}
