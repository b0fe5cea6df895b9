package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.govmail.document.Format;
import vn.govmail.signature.Integrity;
import vn.govmail.signature.Reason;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.Standing;
import vn.govmail.signature.Trust;
import vn.govmail.signature.UnitCertificates;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signing.Signatures;
import vn.govmail.signing.TrustAnchors;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.Cms;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TestPki;

/** The Vietnamese practice: the leader signs, then the unit, and receivers may add their own; the unit's signature decides. */
class OfficialDocumentTest {
    private static final TestPki PKI = TestPki.create("Công văn");
    private static final SigningIdentity LEADER = PKI.issuePerson("Nguyễn Văn An", "Sở TTTT");
    private static final SigningIdentity UNIT = PKI.issueSeal("Sở Thông tin và Truyền thông", "UBND tỉnh");
    private static final SigningIdentity RECEIVER = PKI.issueSeal("Sở Nội vụ", "UBND tỉnh");
    private static final Signatures TRUSTING = Signatures.trusting(TrustAnchors.of(List.of(PKI.root())));
    private static final UnitCertificates SENDER = (certificate, at) -> certificate.equals(UNIT.certificate());

    @Test
    void unitsSignatureDecidesAndTheLeadersIsReported() {
        PdfFile file = LETTER.signedBy(LEADER, SIGNED_AT).signedBy(UNIT, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(file, SENDER);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.deciding().orElseThrow().certificate()).contains(UNIT.certificate());
        assertThat(report.signatures())
                .extracting(SignatureResult::standing)
                .containsExactly(Standing.VALID_FOR_REVISION, Standing.DECIDING);
    }

    @Test
    void leadersUntrustedCertificateDoesNotUnmakeTheUnits() {
        SigningIdentity stranger = TestPki.create("Công văn").issuePerson("Nguyễn Văn An", "Sở TTTT");
        PdfFile file = LETTER.signedBy(stranger, SIGNED_AT).signedBy(UNIT, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(file, SENDER);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        assertThat(report.signatures().get(0).trust()).isEqualTo(Trust.UNTRUSTED_CHAIN);
        assertThat(report.signatures().get(0).standing()).isEqualTo(Standing.REPORTED);
    }

    @Test
    void brokenExtraSignatureCannotUnmakeTheUnits() {
        PdfFile file = LETTER.signedWith(
                        "adbe.pkcs7.detached",
                        SIGNED_AT,
                        covered -> Cms.at(SIGNED_AT, RECEIVER).sign(new byte[] {1, 2, 3}))
                .signedBy(UNIT, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(file, SENDER);
        assertThat(report.signatures().get(0).integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(report.signatures().get(0).standing()).isEqualTo(Standing.REPORTED);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
    }

    @Test
    void validExtraSignatureCannotMakeTheUnitsBrokenOneGood() {
        PdfFile file = LETTER.signedWith(
                        "adbe.pkcs7.detached",
                        SIGNED_AT,
                        covered -> Cms.at(SIGNED_AT, UNIT).sign(new byte[] {1, 2, 3}))
                .signedBy(RECEIVER, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(file, SENDER);
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        // a value that does not fit the unit's key is nobody's signature
        assertThat(report.deciding()).isEmpty();
    }

    @Test
    void forgedCopyOfTheUnitsSignatureCannotUnmakeTheRealOne() {
        PdfFile file = LETTER.signedBy(UNIT, SIGNED_AT)
                .signedWith(
                        "adbe.pkcs7.detached",
                        SIGNED_AT,
                        covered -> Cms.at(SIGNED_AT, UNIT).sign(new byte[] {1, 2, 3}));
        SignatureReport report = official(file, SENDER);
        assertThat(report.deciding().orElseThrow().integrity()).isEqualTo(Integrity.INTACT);
    }

    @Test
    void pageAddedAfterTheUnitSignedIsInvalidWhoeverSignsLater() {
        PdfFile file = LETTER.signedBy(UNIT, SIGNED_AT)
                .withPageAddedAfterSigning()
                .signedBy(RECEIVER, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(file, SENDER);
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.deciding().orElseThrow().reasons()).contains(Reason.PAGES_CHANGED);
        assertThat(report.signatures().get(1).standing()).isEqualTo(Standing.REPORTED);
    }

    @Test
    void whatWasChangedBetweenLeaderAndUnitLiesUnderTheUnitsSignature() {
        PdfFile file =
                withPageModeChanged(LETTER.signedBy(LEADER, SIGNED_AT)).signedBy(UNIT, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(file, SENDER);
        assertThat(report.deciding().orElseThrow().reasons()).isEmpty();
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        SignatureResult leader = report.signatures().get(0);
        assertThat(leader.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(leader.reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
        assertThat(leader.standing()).isEqualTo(Standing.VALID_FOR_REVISION);
        assertThat(leader.changes()).isNotEmpty();
    }

    @Test
    void whatIsChangedAfterTheUnitSignedIsInvalidWhoeverSignsLater() {
        PdfFile file =
                withPageModeChanged(LETTER.signedBy(UNIT, SIGNED_AT)).signedBy(RECEIVER, SIGNED_AT.plusSeconds(60));
        SignatureReport report = official(file, SENDER);
        assertThat(report.overall()).isEqualTo(Verdict.INVALID);
        assertThat(report.deciding().orElseThrow().reasons()).containsExactly(Reason.UNDEFINED_CHANGE);
    }

    /** An update written by hand: PDFBox would list an object of a signed file twice. */
    private static PdfFile withPageModeChanged(PdfFile file) {
        String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
        int catalog = text.lastIndexOf("\n1 0 obj") + 1;
        String changed = text.substring(catalog, text.indexOf("endobj", catalog) + "endobj".length())
                .replaceFirst("<<", "<< /PageMode /FullScreen ");
        String trailer = text.substring(text.lastIndexOf("trailer"));
        String size = trailer.replaceFirst("(?s).*/Size (\\d+).*", "$1");
        String previous = trailer.replaceFirst("(?s).*startxref\\s+(\\d+).*", "$1");
        String update = changed + "\n";
        int xref = text.length() + update.length();
        return file.withBytesAppended((update
                        + String.format(Locale.ROOT, "xref\n1 1\n%010d 00000 n \n", text.length())
                        + "trailer\n<< /Root 1 0 R /Size " + size + " /Prev " + previous + " >>\nstartxref\n" + xref
                        + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void withoutAKnownUnitTheWorstSignatureDecides() {
        PdfFile file = LETTER.signedBy(TestPki.create("Lạ").issuePerson("A", "B"), SIGNED_AT)
                .signedBy(UNIT, SIGNED_AT.plusSeconds(60));
        assertThat(official(file, UnitCertificates.NONE).overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(official(file, UnitCertificates.NONE).deciding()).isEmpty();
        SignatureReport general = TRUSTING.verify(
                file.content(),
                Format.PDF,
                SigningFixtures.request(VerificationPolicy.GENERAL).sentBy(SENDER));
        assertThat(general.overall()).isEqualTo(Verdict.INDETERMINATE);
    }

    @Test
    void issuerHasToBeOnTheIntegratorsList() {
        PdfFile file = LETTER.signedBy(UNIT, SIGNED_AT);
        Signatures allowed = TRUSTING.allowingIssuers(List.of(PKI.issuingCertificate()));
        assertThat(verify(allowed, file, SENDER).overall()).isEqualTo(Verdict.VALID);
        Signatures others =
                TRUSTING.allowingIssuers(List.of(TestPki.create("Công văn").issuingCertificate()));
        SignatureReport refused = verify(others, file, SENDER);
        assertThat(refused.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(refused.signatures().get(0).reasons()).containsExactly(Reason.ISSUER_NOT_ALLOWED);
        assertThat(SigningFixtures.verify(others, file, VerificationPolicy.GENERAL)
                        .overall())
                .isEqualTo(Verdict.VALID);
    }

    @Test
    void bindingIsAskedAtTheTimeThatCounts() {
        PdfFile file = LETTER.signedBy(UNIT, SIGNED_AT);
        Instant end = SigningFixtures.NOW.minus(Duration.ofHours(1));
        UnitCertificates untilToday = (certificate, at) -> SENDER.contain(certificate, at) && at.isBefore(end);
        assertThat(official(file, untilToday).deciding()).isEmpty();
    }

    @Test
    void reportIsTheSameEachTime() {
        PdfFile file = LETTER.signedBy(LEADER, SIGNED_AT).signedBy(UNIT, SIGNED_AT.plusSeconds(60));
        assertThat(official(file, SENDER).signatures().toString())
                .isEqualTo(official(file, SENDER).signatures().toString());
    }

    private static SignatureReport official(PdfFile file, UnitCertificates unit) {
        return verify(TRUSTING, file, unit);
    }

    private static SignatureReport verify(Signatures verifier, PdfFile file, UnitCertificates unit) {
        return verifier.verify(
                file.content(),
                Format.PDF,
                SigningFixtures.request(VerificationPolicy.OFFICIAL_DOCUMENT).sentBy(unit));
    }
}
