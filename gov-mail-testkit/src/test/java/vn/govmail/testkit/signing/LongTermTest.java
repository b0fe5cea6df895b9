package vn.govmail.testkit.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.govmail.testkit.signing.SignerFixtures.REQUEST;
import static vn.govmail.testkit.signing.SignerFixtures.sign;
import static vn.govmail.testkit.signing.SignerFixtures.timeStamps;
import static vn.govmail.testkit.signing.SignerFixtures.withRevocation;
import static vn.govmail.testkit.signing.SigningFixtures.LETTER;
import static vn.govmail.testkit.signing.SigningFixtures.PKI;
import static vn.govmail.testkit.signing.SigningFixtures.SEAL;
import static vn.govmail.testkit.signing.SigningFixtures.SIGNED_AT;
import static vn.govmail.testkit.signing.SigningFixtures.VERIFIER;
import static vn.govmail.testkit.signing.SigningFixtures.official;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.govmail.document.Format;
import vn.govmail.fact.Limits;
import vn.govmail.signature.Modification;
import vn.govmail.signature.Reason;
import vn.govmail.signature.RevocationStatus;
import vn.govmail.signature.SignatureLevel;
import vn.govmail.signature.SignatureReport;
import vn.govmail.signature.SignatureResult;
import vn.govmail.signature.SigningException;
import vn.govmail.signature.Standing;
import vn.govmail.signature.TimeSource;
import vn.govmail.signature.Verdict;
import vn.govmail.signature.VerificationPolicy;
import vn.govmail.signature.VerificationRequest;
import vn.govmail.signing.Certification;
import vn.govmail.signing.HttpTimeStampAuthority;
import vn.govmail.signing.PdfSigner;
import vn.govmail.testkit.pdf.PdfFile;
import vn.govmail.testkit.pki.SigningIdentity;
import vn.govmail.testkit.pki.TimeStampServer;

/** What our own signatures of each level are worth years later, with nothing at hand but the file and the root. */
class LongTermTest {
    private static final Instant YEARS_LATER = Instant.parse("2031-01-01T00:00:00Z");
    private static final SigningIdentity SHORT_LIVED = PKI.issueSeal(
            "Sở Tư pháp", "UBND tỉnh Đắk Nông", SIGNED_AT.minus(Duration.ofDays(300)), SIGNED_AT.plus(Duration.ofDays(65)));

    private static PdfFile signed(PdfSigner signer, SigningIdentity by, SignatureLevel level) throws SigningException {
        try (TimeStampServer server = timeStamps()) {
            PdfSigner equipped = withRevocation(signer.withTimeStamps(HttpTimeStampAuthority.at(server.uri())));
            return sign(equipped, LETTER, by, REQUEST.withLevel(level)).file();
        }
    }

    private static SignatureReport yearsLater(PdfFile file) {
        return VERIFIER.verify(
                file.content(),
                Format.PDF,
                new VerificationRequest(VerificationPolicy.OFFICIAL_DOCUMENT, YEARS_LATER, Limits.DEFAULT));
    }

    @ParameterizedTest
    @EnumSource(names = {"B_LT", "B_LTA"})
    void theFileProvesASignatureWhoseCertificateHasExpired(SignatureLevel level) throws SigningException {
        SignatureReport report = yearsLater(signed(PdfSigner.create(), SHORT_LIVED, level));
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        SignatureResult result = report.signatures().get(0);
        assertThat(result.reasons()).isEmpty();
        assertThat(result.level()).isEqualTo(level);
        assertThat(result.timeSource()).isEqualTo(TimeSource.RFC3161_TRUSTED);
        assertThat(result.revocation()).isEqualTo(RevocationStatus.GOOD);
        assertThat(result.modification()).isEqualTo(Modification.LTV_ONLY);
        assertThat(report.signatures())
                .filteredOn(each -> each.standing() == Standing.TIME_STAMP)
                .hasSize(level == SignatureLevel.B_LTA ? 1 : 0);
    }

    @Test
    void withoutAProvenTimeAnExpiredCertificateProvesNothing() throws SigningException {
        SignatureReport report = yearsLater(
                sign(PdfSigner.create(), LETTER, SHORT_LIVED, REQUEST).file());
        assertThat(report.overall()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.signatures().get(0).reasons()).contains(Reason.CERT_EXPIRED);
        assertThat(report.signatures().get(0).level()).isEqualTo(SignatureLevel.B_B);
    }

    @Test
    void withAProvenTimeAloneRevocationStaysOpen() throws SigningException {
        SignatureResult result = yearsLater(signed(PdfSigner.create(), SHORT_LIVED, SignatureLevel.B_T))
                .signatures()
                .get(0);
        assertThat(result.level()).isEqualTo(SignatureLevel.B_T);
        assertThat(result.revocation()).isNotEqualTo(RevocationStatus.GOOD);
    }

    @ParameterizedTest
    @EnumSource(names = {"B_LT", "B_LTA"})
    void validationDataIsNoChangeOfACertifiedFile(SignatureLevel level) throws SigningException {
        PdfFile certified =
                signed(PdfSigner.create().certifying(Certification.NO_CHANGES), SEAL, level);
        SignatureReport report = official(certified);
        assertThat(report.overall()).isEqualTo(Verdict.VALID);
        SignatureResult result = report.signatures().get(0);
        assertThat(result.modification()).isEqualTo(Modification.LTV_ONLY);
        assertThat(result.level()).isEqualTo(level);
        assertThat(result.changes()).anyMatch(change -> Objects.requireNonNull(change).startsWith("VALIDATION_DATA_ADDED"));
    }
}
